-- Notes what the number of a scale in the file stands for.
-- $1 number in the file (bigint), $2 scale_id (bigint).
INSERT INTO pg_temp.staged_scale (scale, scale_id) VALUES ($1, $2)
