-- Takes the scores of a file.
COPY pg_temp.staged_score (line, byte_offset, byte_length, visit, interviewer, question, scale, {score})
  FROM STDIN (FORMAT BINARY)
