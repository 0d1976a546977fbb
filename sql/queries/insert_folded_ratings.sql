-- Stores the values of the rewritten history that nothing replaces.
INSERT INTO assay.rating (candidate_id, interview_id, question_id, interviewer_id, import_id,
       question_version, {value})
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version, {value}
  FROM pg_temp.folded_value
 WHERE differs AND superseded_by IS NULL
