-- What are the candidates called in the exports?
-- Columns: candidate_id (bigint), export_id (text).
SELECT candidate.candidate_id, candidate.export_id
  FROM assay.candidate
 ORDER BY candidate.candidate_id
