-- Gives all values of the ratings that move to the interview that they move to.
UPDATE pg_temp.given_value AS given
   SET interview_id = known.interview_id
  FROM pg_temp.moved_rating AS moved
  JOIN pg_temp.known_interview AS known USING (sitting, occurrence)
 WHERE given.candidate_id = moved.candidate_id
   AND given.interview_id = moved.interview_id
   AND given.question_id = moved.question_id
   AND given.interviewer_id = moved.interviewer_id
