-- Is there a candidate with this number? Who was merged is the one who has the ratings.
-- $1 candidate_id (bigint).
-- Columns: candidate_id (bigint).
SELECT coalesce(merged_into, candidate_id) FROM assay.candidate WHERE candidate_id = $1
