-- What server is this?
-- Columns: its version ("15.6"), the encoding of the database (text).
SELECT current_setting('server_version'), current_setting('server_encoding')
