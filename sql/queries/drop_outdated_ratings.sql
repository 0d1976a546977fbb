-- Leaves out of the file the values that have found their place in a history.
DELETE FROM pg_temp.staged_rating AS staged
 USING pg_temp.touched_rating AS touched
  JOIN pg_temp.known_interview AS interview USING (candidate_id, interview_id)
 WHERE interview.sitting = staged.sitting
   AND interview.occurrence = staged.occurrence
   AND touched.question_id = staged.question_id
   AND touched.interviewer_id = staged.interviewer_id
