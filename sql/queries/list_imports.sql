-- Which imports gave the ratings within the filter?
-- Columns: import_id (bigint), file, sha256 (text), loaded_at in UTC as ISO 8601 (text), rows, accepted, changed,
-- unchanged, missing, rejected (bigint).
SELECT import.import_id, import.file, import.sha256,
       to_char(import.loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       import.rows, import.accepted, import.changed, import.unchanged, import.missing, import.rejected
  FROM assay.import
 WHERE import.import_id IN (SELECT rating.import_id FROM assay.rating_in_filter AS rating)
 ORDER BY import.import_id
