-- Stores the values of the rewritten history that only confirm the one before.
INSERT INTO assay.rating_confirmation (candidate_id, interview_id, question_id, interviewer_id,
       import_id, question_version, {value})
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version, {value}
  FROM pg_temp.folded_value
 WHERE NOT differs
