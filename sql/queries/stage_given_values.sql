-- Which values did the imports give for the ratings whose history is being rewritten?
INSERT INTO pg_temp.given_value
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating
  JOIN pg_temp.touched_rating USING (candidate_id, interview_id, question_id, interviewer_id)
 UNION ALL
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating_change
  JOIN pg_temp.touched_rating USING (candidate_id, interview_id, question_id, interviewer_id)
 UNION ALL
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating_confirmation
  JOIN pg_temp.touched_rating USING (candidate_id, interview_id, question_id, interviewer_id)
