-- Which candidates have this id in their export?
-- $1 export_id (text).
-- Columns: candidate_id (bigint).
SELECT candidate_id FROM assay.candidate WHERE export_id = $1::text ORDER BY candidate_id LIMIT 10
