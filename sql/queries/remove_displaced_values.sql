-- Leaves out of the history the values of a merge that the other name has from the same import.
-- $1 merge_id (bigint).
DELETE FROM pg_temp.given_value AS given
 USING assay.merged_value AS merged
 WHERE merged.merge_id = $1
   AND merged.displaced
   AND given.candidate_id = merged.candidate_id
   AND given.interview_id = merged.interview_id
   AND given.question_id = merged.question_id
   AND given.interviewer_id = merged.interviewer_id
   AND given.import_id = merged.import_id
