-- Takes what the numbers of interviewers in a file stand for.
COPY pg_temp.staged_interviewer FROM STDIN (FORMAT BINARY)
