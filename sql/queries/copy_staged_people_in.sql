-- Takes what the numbers of people in a file stand for.
COPY pg_temp.staged_person FROM STDIN (FORMAT BINARY)
