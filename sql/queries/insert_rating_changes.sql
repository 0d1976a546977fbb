-- Keeps the values that the file replaces.
-- $1 import_id (bigint).
INSERT INTO assay.rating_change (candidate_id, interview_id, question_id, interviewer_id,
       superseded_by, import_id, question_version, {value})
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
       $1, rating.import_id, rating.question_version, rating.{value}
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
  JOIN assay.rating
    ON rating.candidate_id = interview.candidate_id
   AND rating.interview_id = interview.interview_id
   AND rating.question_id = staged.question_id
   AND rating.interviewer_id = staged.interviewer_id
 WHERE (rating.{value}) IS DISTINCT FROM (staged.{value})
