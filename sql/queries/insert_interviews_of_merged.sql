-- Gives the candidate who stays the interviews of the one who is merged.
-- $1 candidate_id of the one who is merged, $2 of the one who stays (bigint).
INSERT INTO assay.interview (candidate_id, role_id, stage_id, source_ref, occurrence, outcome)
SELECT $2, role_id, stage_id, source_ref, occurrence, outcome
  FROM assay.interview
 WHERE candidate_id = $1
 ORDER BY interview_id
    ON CONFLICT (candidate_id, role_id, stage_id, source_ref, occurrence) DO NOTHING
