-- Adds the interviews that stored ratings move to, with the outcome of the one that they were in; those that the file speaks of are
-- there already.
INSERT INTO pg_temp.staged_interview
SELECT moved.sitting, moved.occurrence, interview.candidate_id, interview.role_id, interview.stage_id,
       interview.source_ref, max(interview.outcome)
  FROM pg_temp.moved_rating AS moved
  JOIN assay.interview USING (candidate_id, interview_id)
  LEFT JOIN pg_temp.staged_interview AS staged
    ON staged.sitting = moved.sitting AND staged.occurrence = moved.occurrence
 WHERE staged.sitting IS NULL
 GROUP BY moved.sitting, moved.occurrence, interview.candidate_id, interview.role_id,
       interview.stage_id, interview.source_ref
