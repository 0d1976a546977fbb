-- Stores the interviews of the file, whose candidates are new.
INSERT INTO assay.interview (candidate_id, role_id, stage_id, source_ref, occurrence, outcome)
SELECT candidate_id, role_id, stage_id, source_ref, occurrence, outcome
  FROM pg_temp.staged_interview
 ORDER BY candidate_id, role_id, stage_id, source_ref, occurrence
