-- Logs what imports gave by an interviewer who is being merged.
-- $1 merge_id, $2 interviewer_id of the one who is merged, $3 of the one who stays (bigint).
INSERT INTO assay.merged_value (candidate_id, interview_id, question_id, interviewer_id, merge_id,
       import_id, to_candidate_id, to_interview_id, to_interviewer_id, displaced, question_version,
       {value})
SELECT candidate_id, interview_id, question_id, interviewer_id, $1, import_id, candidate_id,
       interview_id, $3, false, question_version, {value}
  FROM assay.given_value
 WHERE interviewer_id = $2
