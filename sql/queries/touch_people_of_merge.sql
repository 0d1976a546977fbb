-- What may be left empty when a merge of candidates is taken back? No interview and no question has the number 0.
-- $1 candidate_id of the one who was merged, $2 of the one who stayed (bigint).
INSERT INTO pg_temp.touched_rating
SELECT candidate_id, interview_id, 0, 0
  FROM assay.interview
 WHERE candidate_id IN ($1, $2)
 UNION ALL
SELECT candidate_id, 0, 0, 0
  FROM assay.candidate
 WHERE candidate_id IN ($1, $2)
