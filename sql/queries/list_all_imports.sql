-- Which files were loaded?
-- $1 the one import wanted (bigint, null: all).
-- Columns: import_id (bigint), file, sha256, mapping (text), loaded_at, undone_at in UTC as ISO 8601 (text,
-- undone_at null: in force), rows, accepted, changed, unchanged, missing, rejected (bigint).
SELECT import_id, file, sha256, mapping,
       to_char(loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       to_char(undone_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       rows, accepted, changed, unchanged, missing, rejected
  FROM assay.import
 WHERE $1::bigint IS NULL OR import_id = $1
 ORDER BY import_id
