-- How many ratings does the file hold?
-- Columns: ratings, those without a score (bigint).
SELECT count(*), count(*) - count(coalesce(level, points)) FROM pg_temp.staged_rating
