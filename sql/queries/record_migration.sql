-- Notes that a migration was applied.
-- $1 number (bigint), $2 name (text).
INSERT INTO assay.migration (version, name) VALUES ($1, $2)
