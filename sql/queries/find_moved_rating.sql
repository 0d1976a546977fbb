-- Does any stored rating move to another interview?
-- Columns: one (integer); no row when none does.
SELECT 1 FROM pg_temp.moved_rating LIMIT 1
