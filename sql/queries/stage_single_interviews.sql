-- What are the interviews of the file, where each sitting is one?
INSERT INTO pg_temp.staged_interview
SELECT sitting, 1, candidate_id, role_id, stage_id, source_ref,
       coalesce(min(nullif(outcome, '')), '')
  FROM pg_temp.staged_sitting
 GROUP BY sitting, candidate_id, role_id, stage_id, source_ref
