-- Stores the values of the rewritten history that another one replaces.
INSERT INTO assay.rating_change (candidate_id, interview_id, question_id, interviewer_id, import_id,
       superseded_by, question_version, {value})
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, superseded_by,
       question_version, {value}
  FROM pg_temp.folded_value
 WHERE superseded_by IS NOT NULL
