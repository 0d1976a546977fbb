-- Were the scores of the file staged as ratings, so that those that contradict each other could leave it?
-- Columns: whether (boolean).
SELECT to_regclass('pg_temp.staged_rating') IS NOT NULL
