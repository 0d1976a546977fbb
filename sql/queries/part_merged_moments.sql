-- Gives the ratings of a merge at whose place the one who stays has another moment the interviews that were added for them.
-- $1 merge_id (bigint), $2 the number that was added to the place's own (integer).
WITH logged AS MATERIALIZED (
    SELECT DISTINCT value.candidate_id, value.interview_id, value.question_id, value.interviewer_id,
           value.to_candidate_id, value.to_interview_id, value.to_interviewer_id, merged.rated_on,
           merged.rated_at
      FROM assay.merged_value AS value
      JOIN assay.rating AS merged USING (candidate_id, interview_id, question_id, interviewer_id)
     WHERE value.merge_id = $1
), placed AS MATERIALIZED (
    SELECT logged.candidate_id AS from_candidate_id, logged.interview_id AS from_interview_id,
           logged.question_id, logged.interviewer_id, added.interview_id
      FROM logged
      JOIN assay.rating AS kept
        ON kept.candidate_id = logged.to_candidate_id
       AND kept.interview_id = logged.to_interview_id
       AND kept.question_id = logged.question_id
       AND kept.interviewer_id = logged.to_interviewer_id
      JOIN assay.interview AS place
        ON place.candidate_id = kept.candidate_id AND place.interview_id = kept.interview_id
      JOIN assay.interview AS added
        ON added.candidate_id = place.candidate_id
       AND added.role_id = place.role_id
       AND added.stage_id = place.stage_id
       AND added.source_ref = place.source_ref
       AND added.occurrence = place.occurrence + $2::integer
     WHERE kept.rated_on IS DISTINCT FROM logged.rated_on OR kept.rated_at <> logged.rated_at
)
UPDATE assay.merged_value AS value
   SET to_interview_id = placed.interview_id
  FROM placed
 WHERE value.merge_id = $1
   AND value.candidate_id = placed.from_candidate_id
   AND value.interview_id = placed.from_interview_id
   AND value.question_id = placed.question_id
   AND value.interviewer_id = placed.interviewer_id
