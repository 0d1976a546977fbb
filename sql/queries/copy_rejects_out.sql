-- Which rows cannot be taken, in the order of the file?
-- Columns: line, byte_offset, byte_length (bigint), column_name, value, reason, hint (text).
COPY (SELECT line, byte_offset, byte_length, column_name, value, reason, hint
        FROM pg_temp.staged_reject
       ORDER BY byte_offset, line, column_name, value)
  TO STDOUT (FORMAT BINARY)
