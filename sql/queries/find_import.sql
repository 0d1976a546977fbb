-- Which import, not undone, has loaded these bytes in this way?
-- $1 sha256 of the bytes (text), $2 digest of how they are read (text).
-- Columns: import_id (bigint); no row when there is none.
SELECT import_id FROM assay.import WHERE sha256 = $1 AND mapping = $2 AND undone_at IS NULL
