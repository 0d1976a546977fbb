-- Which ratings does a merge concern, under either name?
-- $1 merge_id (bigint).
INSERT INTO pg_temp.touched_rating
SELECT candidate_id, interview_id, question_id, interviewer_id
  FROM assay.merged_value
 WHERE merge_id = $1
 UNION
SELECT to_candidate_id, to_interview_id, question_id, to_interviewer_id
  FROM assay.merged_value
 WHERE merge_id = $1
