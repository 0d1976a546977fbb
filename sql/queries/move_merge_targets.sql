-- Lets the log of merges follow the ratings that move to another interview.
UPDATE assay.merged_value AS merged
   SET to_interview_id = known.interview_id
  FROM pg_temp.moved_rating AS moved
  JOIN pg_temp.known_interview AS known USING (sitting, occurrence)
 WHERE merged.to_candidate_id = moved.candidate_id
   AND merged.to_interview_id = moved.interview_id
   AND merged.question_id = moved.question_id
   AND merged.to_interviewer_id = moved.interviewer_id
