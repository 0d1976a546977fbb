-- Gives the values of a merge back to the one who was merged.
-- $1 merge_id (bigint).
INSERT INTO pg_temp.given_value (candidate_id, interview_id, question_id, interviewer_id, import_id,
       question_version, {value})
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version, {value}
  FROM assay.merged_value
 WHERE merge_id = $1
