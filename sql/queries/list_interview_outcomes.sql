-- Which outcome has each interview for which the export gives one?
-- Columns: candidate_id, interview_id (bigint), outcome (text).
SELECT interview.candidate_id, interview.interview_id, interview.outcome
  FROM assay.interview
 WHERE interview.outcome <> ''
 ORDER BY interview.candidate_id, interview.interview_id
