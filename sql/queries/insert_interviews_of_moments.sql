-- Adds interviews for the ratings of a merge at whose place the one who stays has another moment. Which of the sitting they are
-- is settled once the ratings are there.
-- $1 merge_id (bigint), $2 a number of interviews that no sitting has (integer).
WITH logged AS MATERIALIZED (
    SELECT DISTINCT value.candidate_id, value.interview_id, value.question_id, value.interviewer_id,
           value.to_candidate_id, value.to_interview_id, value.to_interviewer_id, merged.rated_on,
           merged.rated_at
      FROM assay.merged_value AS value
      JOIN assay.rating AS merged USING (candidate_id, interview_id, question_id, interviewer_id)
     WHERE value.merge_id = $1
), added AS MATERIALIZED (
    SELECT DISTINCT place.candidate_id, place.role_id, place.stage_id, place.source_ref,
           place.occurrence + $2::integer AS occurrence, place.outcome
      FROM logged
      JOIN assay.rating AS kept
        ON kept.candidate_id = logged.to_candidate_id
       AND kept.interview_id = logged.to_interview_id
       AND kept.question_id = logged.question_id
       AND kept.interviewer_id = logged.to_interviewer_id
      JOIN assay.interview AS place
        ON place.candidate_id = kept.candidate_id AND place.interview_id = kept.interview_id
     WHERE kept.rated_on IS DISTINCT FROM logged.rated_on OR kept.rated_at <> logged.rated_at
)
INSERT INTO assay.interview (candidate_id, role_id, stage_id, source_ref, occurrence, outcome)
SELECT added.candidate_id, added.role_id, added.stage_id, added.source_ref, added.occurrence, added.outcome
  FROM added
