-- Takes the scores of a file.
COPY pg_temp.staged_score FROM STDIN (FORMAT BINARY)
