-- Adds interviews for the ratings of a merge at whose place the one who stays has another moment. Which of the sitting they are
-- is settled once the ratings are there.
-- $1 merge_id (bigint), $2 a number of interviews that no sitting has (integer).
INSERT INTO assay.interview (candidate_id, role_id, stage_id, source_ref, occurrence, outcome)
SELECT DISTINCT place.candidate_id, place.role_id, place.stage_id, place.source_ref,
       place.occurrence + $2::integer, place.outcome
  FROM assay.merged_value AS logged
  JOIN assay.rating AS merged
    ON merged.candidate_id = logged.candidate_id
   AND merged.interview_id = logged.interview_id
   AND merged.question_id = logged.question_id
   AND merged.interviewer_id = logged.interviewer_id
  JOIN assay.rating AS kept
    ON kept.candidate_id = logged.to_candidate_id
   AND kept.interview_id = logged.to_interview_id
   AND kept.question_id = logged.question_id
   AND kept.interviewer_id = logged.to_interviewer_id
  JOIN assay.interview AS place
    ON place.candidate_id = logged.to_candidate_id AND place.interview_id = logged.to_interview_id
 WHERE logged.merge_id = $1
   AND (kept.rated_on IS DISTINCT FROM merged.rated_on OR kept.rated_at <> merged.rated_at)
