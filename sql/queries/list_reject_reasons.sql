-- Why were the kept rejects of an import not taken? The most frequent reasons.
-- $1 import_id (bigint).
-- Columns: column, reason (text), rejects (bigint), the first line (bigint).
SELECT column_name, reason, count(*), min(line)
  FROM assay.import_reject
 WHERE import_id = $1
 GROUP BY column_name, reason
 ORDER BY count(*) DESC, min(line), column_name, reason
 LIMIT 10
