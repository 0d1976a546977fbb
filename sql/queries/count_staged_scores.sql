-- How many scores does the file hold, where none is there twice?
-- Columns: ratings, those without a score (bigint).
SELECT count(*), count(*) - count(coalesce(level, points)) FROM pg_temp.staged_score
