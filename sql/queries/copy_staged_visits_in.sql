-- Takes what the numbers of visits in a file stand for.
COPY pg_temp.staged_visit FROM STDIN (FORMAT BINARY)
