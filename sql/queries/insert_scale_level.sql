-- Stores a level of a scale that may be there already.
-- $1 scale_id (bigint), $2 level from 0 (bigint), $3 value (double precision), $4 label (text).
INSERT INTO assay.scale_level (scale_id, level, value, label)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (scale_id, level) DO NOTHING
