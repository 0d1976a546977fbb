-- Adds the values of the file to the history of the ratings whose stored value was submitted later.
-- $1 import_id (bigint).
INSERT INTO pg_temp.given_value (candidate_id, interview_id, question_id, interviewer_id, import_id,
       question_version, {value})
SELECT touched.candidate_id, touched.interview_id, touched.question_id, touched.interviewer_id, $1,
       staged.question_version, staged.{value}
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
  JOIN pg_temp.touched_rating AS touched
    ON touched.candidate_id = interview.candidate_id
   AND touched.interview_id = interview.interview_id
   AND touched.question_id = staged.question_id
   AND touched.interviewer_id = staged.interviewer_id
