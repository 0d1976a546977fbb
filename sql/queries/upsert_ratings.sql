-- Writes the ratings that are new or have changed.
-- $1 import_id (bigint).
INSERT INTO assay.rating AS rating (candidate_id, interview_id, question_id, interviewer_id,
       question_version, import_id, {value})
SELECT interview.candidate_id, interview.interview_id, staged.question_id, staged.interviewer_id,
       staged.question_version, $1, staged.{value}
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
 ORDER BY interview.candidate_id, interview.interview_id, staged.question_id,
       staged.interviewer_id
    ON CONFLICT (candidate_id, interview_id, question_id, interviewer_id) DO UPDATE
   SET (question_version, import_id, {value})
       = (excluded.question_version, excluded.import_id, excluded.{value})
 WHERE (rating.{value}) IS DISTINCT FROM (excluded.{value})
