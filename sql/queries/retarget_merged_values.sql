-- Where the one who stays has another moment at the place of a merged rating, and in another interview of the sitting its own,
-- that interview is its place.
-- $1 merge_id (bigint).
WITH logged AS MATERIALIZED (
    SELECT DISTINCT value.candidate_id, value.interview_id, value.question_id, value.interviewer_id,
           value.to_candidate_id, value.to_interview_id, value.to_interviewer_id, merged.rated_on,
           merged.rated_at
      FROM assay.merged_value AS value
      JOIN assay.rating AS merged USING (candidate_id, interview_id, question_id, interviewer_id)
     WHERE value.merge_id = $1
), placed AS MATERIALIZED (
    SELECT logged.candidate_id AS from_candidate_id, logged.interview_id AS from_interview_id,
           logged.question_id, logged.interviewer_id, same.interview_id
      FROM logged
      JOIN assay.rating AS kept
        ON kept.candidate_id = logged.to_candidate_id
       AND kept.interview_id = logged.to_interview_id
       AND kept.question_id = logged.question_id
       AND kept.interviewer_id = logged.to_interviewer_id
      JOIN assay.interview AS place
        ON place.candidate_id = kept.candidate_id AND place.interview_id = kept.interview_id
      JOIN assay.interview AS other
        ON other.candidate_id = place.candidate_id
       AND other.role_id = place.role_id
       AND other.stage_id = place.stage_id
       AND other.source_ref = place.source_ref
      JOIN assay.rating AS same
        ON same.candidate_id = other.candidate_id
       AND same.interview_id = other.interview_id
       AND same.question_id = logged.question_id
       AND same.interviewer_id = logged.to_interviewer_id
     WHERE (kept.rated_on IS DISTINCT FROM logged.rated_on OR kept.rated_at <> logged.rated_at)
       AND same.rated_on IS NOT DISTINCT FROM logged.rated_on
       AND (same.rated_at <> logged.rated_at) IS NOT TRUE
)
UPDATE assay.merged_value AS value
   SET to_interview_id = placed.interview_id
  FROM placed
 WHERE value.merge_id = $1
   AND value.candidate_id = placed.from_candidate_id
   AND value.interview_id = placed.from_interview_id
   AND value.question_id = placed.question_id
   AND value.interviewer_id = placed.interviewer_id
