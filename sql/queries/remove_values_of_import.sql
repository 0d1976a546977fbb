-- Leaves an import's values out of the history.
-- $1 import_id (bigint).
DELETE FROM pg_temp.given_value WHERE import_id = $1
