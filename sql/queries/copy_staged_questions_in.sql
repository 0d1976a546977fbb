-- Takes what the numbers of questions in a file stand for.
COPY pg_temp.staged_question FROM STDIN (FORMAT BINARY)
