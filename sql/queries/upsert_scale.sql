-- Which scale has these levels? A scale that is new is stored; one that is there keeps its name.
-- $1 values and labels of its levels in one way of writing (text), $2 name (text), $3 number of levels (bigint), $4 whether it is continuous
-- (boolean).
-- Columns: scale_id (bigint).
INSERT INTO assay.scale (fingerprint, name, n_levels, continuous)
VALUES (encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2, $3, $4)
    ON CONFLICT (fingerprint) DO UPDATE SET n_levels = excluded.n_levels
RETURNING scale_id
