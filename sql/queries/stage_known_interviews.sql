-- Which interviews of the database are those of the file?
INSERT INTO pg_temp.known_interview
SELECT staged.sitting, staged.occurrence, interview.candidate_id, interview.interview_id
  FROM pg_temp.staged_interview AS staged
  JOIN assay.interview
    ON interview.candidate_id = staged.candidate_id
   AND interview.role_id = staged.role_id
   AND interview.stage_id = staged.stage_id
   AND interview.source_ref = staged.source_ref
   AND interview.occurrence = staged.occurrence
