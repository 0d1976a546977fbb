-- For which ratings did an import give a value?
-- $1 import_id (bigint).
INSERT INTO pg_temp.touched_rating
SELECT DISTINCT candidate_id, interview_id, question_id, interviewer_id
  FROM assay.given_value
 WHERE import_id = $1
