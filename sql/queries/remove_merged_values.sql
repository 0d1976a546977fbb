-- Takes the values of a merge from the one who had stayed.
-- $1 merge_id (bigint).
DELETE FROM pg_temp.given_value AS given
 USING assay.merged_value AS merged
 WHERE merged.merge_id = $1
   AND NOT merged.displaced
   AND given.candidate_id = merged.to_candidate_id
   AND given.interview_id = merged.to_interview_id
   AND given.question_id = merged.question_id
   AND given.interviewer_id = merged.to_interviewer_id
   AND given.import_id = merged.import_id
