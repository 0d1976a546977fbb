-- Takes what was found of ratings that the file holds more than once.
COPY pg_temp.staged_verdict FROM STDIN (FORMAT BINARY)
