-- Stores the interviews of the file that are new, and the outcomes that changed.
INSERT INTO assay.interview AS interview
       (candidate_id, role_id, stage_id, source_ref, occurrence, outcome)
SELECT candidate_id, role_id, stage_id, source_ref, occurrence, outcome
  FROM pg_temp.staged_interview
 ORDER BY candidate_id, role_id, stage_id, source_ref, occurrence
    ON CONFLICT (candidate_id, role_id, stage_id, source_ref, occurrence) DO UPDATE
   SET outcome = excluded.outcome
 WHERE excluded.outcome <> '' AND interview.outcome <> excluded.outcome
