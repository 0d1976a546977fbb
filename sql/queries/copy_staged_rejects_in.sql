-- Takes the rows of a file that the reader of texts refuses.
COPY pg_temp.staged_reject FROM STDIN (FORMAT BINARY)
