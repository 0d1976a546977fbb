-- What server is this?
-- Columns: its version ("15.6"), the encoding of the database (text).
SELECT split_part(current_setting('server_version'), ' ', 1), current_setting('server_encoding')
