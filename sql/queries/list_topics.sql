-- Which topics does a bank have, in its order?
-- $1 bank_id (bigint).
-- Columns: topic_id (bigint), code (text), title (text), bonus (boolean).
SELECT topic_id, code, title, bonus
  FROM assay.topic
 WHERE bank_id = $1 AND NOT retired
 ORDER BY position, code
