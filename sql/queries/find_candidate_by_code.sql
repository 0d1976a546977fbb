-- Is there a candidate with this number?
-- $1 candidate_id (bigint).
-- Columns: candidate_id (bigint).
SELECT candidate_id FROM assay.candidate WHERE candidate_id = $1
