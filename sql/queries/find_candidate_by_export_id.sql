-- Which candidates have this id in their export? Who was merged is the one who has the ratings.
-- $1 export_id (text).
-- Columns: candidate_id (bigint).
SELECT DISTINCT coalesce(merged_into, candidate_id)
  FROM assay.candidate
 WHERE export_id = $1::text
 ORDER BY 1
 LIMIT 10
