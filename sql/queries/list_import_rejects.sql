-- Which rejects of an import were kept?
-- $1 import_id (bigint).
-- Columns: line (bigint), column, value, reason (text).
SELECT line, column_name, value, reason
  FROM assay.import_reject
 WHERE import_id = $1
 ORDER BY position
