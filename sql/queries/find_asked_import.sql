-- Which import, not undone, has loaded these bytes when this was asked for?
-- $1 sha256 of the bytes (text), $2 digest of what was asked for (text).
-- Columns: import_id (bigint); no row when there is none.
SELECT import_id
  FROM assay.import
 WHERE sha256 = $1 AND asked = $2::text AND undone_at IS NULL
 ORDER BY import_id
 LIMIT 1
