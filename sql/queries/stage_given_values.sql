-- Which values did the imports give for the ratings whose history is being rewritten?
INSERT INTO pg_temp.given_value
SELECT given.*
  FROM assay.given_value AS given
  JOIN pg_temp.touched_rating USING (candidate_id, interview_id, question_id, interviewer_id)
