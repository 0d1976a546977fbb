-- Stores the values of the rewritten history that nothing replaces.
INSERT INTO assay.rating (candidate_id, interview_id, question_id, interviewer_id, import_id,
       question_version, scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment)
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM pg_temp.folded_value
 WHERE differs AND superseded_by IS NULL
