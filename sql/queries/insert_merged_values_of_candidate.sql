-- Logs what imports gave of a candidate who is being merged.
-- $1 merge_id, $2 candidate_id of the one who is merged, $3 of the one who stays (bigint).
WITH merged AS MATERIALIZED (
    SELECT given.*, interview.role_id, interview.stage_id, interview.source_ref, interview.occurrence
      FROM assay.given_value AS given
      JOIN assay.interview USING (candidate_id, interview_id)
     WHERE given.candidate_id = $2
), kept AS MATERIALIZED (
    SELECT interview_id, role_id, stage_id, source_ref, occurrence FROM assay.interview WHERE candidate_id = $3
)
INSERT INTO assay.merged_value (candidate_id, interview_id, question_id, interviewer_id, merge_id,
       import_id, to_candidate_id, to_interview_id, to_interviewer_id, displaced, question_version,
       {value})
SELECT merged.candidate_id, merged.interview_id, merged.question_id, merged.interviewer_id, $1,
       merged.import_id, $3, kept.interview_id, merged.interviewer_id, false, merged.question_version,
       merged.{value}
  FROM merged
  JOIN kept USING (role_id, stage_id, source_ref, occurrence)
