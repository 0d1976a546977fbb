-- For which ratings did an import give a value?
-- $1 import_id (bigint).
INSERT INTO pg_temp.touched_rating
SELECT candidate_id, interview_id, question_id, interviewer_id
  FROM assay.rating
 WHERE import_id = $1
 UNION
SELECT candidate_id, interview_id, question_id, interviewer_id
  FROM assay.rating_change
 WHERE import_id = $1
 UNION
SELECT candidate_id, interview_id, question_id, interviewer_id
  FROM assay.rating_confirmation
 WHERE import_id = $1
