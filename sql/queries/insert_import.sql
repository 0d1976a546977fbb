-- Notes that a file is being loaded, under the next number.
-- $1 file (text), $2 sha256 (text), $3 digest of how it is read, $4 digest of what was asked for, $5 digest of its headings,
-- $6 the scale that was given for it, or null, $7 the zone of its moments, or null (text).
-- Columns: import_id (bigint), loaded_at in UTC as ISO 8601 (text).
INSERT INTO assay.import AS begun (import_id, file, sha256, mapping, asked, headings, declared_scale, timezone, loaded_at, last_candidate)
SELECT coalesce(max(import.import_id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, now(), coalesce(max(import.last_candidate), 0)
  FROM assay.import
RETURNING begun.import_id, to_char(begun.loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
