-- Gives the values of a merge to the one who stays.
-- $1 merge_id (bigint).
UPDATE pg_temp.given_value AS given
   SET candidate_id = merged.to_candidate_id, interview_id = merged.to_interview_id,
       interviewer_id = merged.to_interviewer_id
  FROM assay.merged_value AS merged
 WHERE merged.merge_id = $1
   AND NOT merged.displaced
   AND given.candidate_id = merged.candidate_id
   AND given.interview_id = merged.interview_id
   AND given.question_id = merged.question_id
   AND given.interviewer_id = merged.interviewer_id
   AND given.import_id = merged.import_id
