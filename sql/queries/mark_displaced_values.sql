-- Which values of a merge did the same import give under the other name as well?
-- $1 merge_id (bigint).
UPDATE assay.merged_value AS merged
   SET displaced = true
  FROM pg_temp.given_value AS given
 WHERE merged.merge_id = $1
   AND given.candidate_id = merged.to_candidate_id
   AND given.interview_id = merged.to_interview_id
   AND given.question_id = merged.question_id
   AND given.interviewer_id = merged.to_interviewer_id
   AND given.import_id = merged.import_id
