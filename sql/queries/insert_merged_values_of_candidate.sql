-- Logs what imports gave of a candidate who is being merged.
-- $1 merge_id, $2 candidate_id of the one who is merged, $3 of the one who stays (bigint).
INSERT INTO assay.merged_value (candidate_id, interview_id, question_id, interviewer_id, merge_id,
       import_id, to_candidate_id, to_interview_id, to_interviewer_id, displaced, question_version,
       {value})
SELECT given.candidate_id, given.interview_id, given.question_id, given.interviewer_id, $1,
       given.import_id, $3, kept.interview_id, given.interviewer_id, false, given.question_version,
       given.{value}
  FROM assay.given_value AS given
  JOIN assay.interview AS merged
    ON merged.candidate_id = $2 AND merged.interview_id = given.interview_id
  JOIN assay.interview AS kept
    ON kept.candidate_id = $3
   AND kept.role_id = merged.role_id
   AND kept.stage_id = merged.stage_id
   AND kept.source_ref = merged.source_ref
   AND kept.occurrence = merged.occurrence
 WHERE given.candidate_id = $2
