-- Gives the ratings of a merge at whose place the one who stays has another moment the interviews that were added for them.
-- $1 merge_id (bigint), $2 the number that was added to the place's own (integer).
UPDATE assay.merged_value AS logged
   SET to_interview_id = added.interview_id
  FROM assay.rating AS merged, assay.rating AS kept, assay.interview AS place,
       assay.interview AS added
 WHERE logged.merge_id = $1
   AND merged.candidate_id = logged.candidate_id
   AND merged.interview_id = logged.interview_id
   AND merged.question_id = logged.question_id
   AND merged.interviewer_id = logged.interviewer_id
   AND kept.candidate_id = logged.to_candidate_id
   AND kept.interview_id = logged.to_interview_id
   AND kept.question_id = logged.question_id
   AND kept.interviewer_id = logged.to_interviewer_id
   AND (kept.rated_on IS DISTINCT FROM merged.rated_on OR kept.rated_at <> merged.rated_at)
   AND place.candidate_id = logged.to_candidate_id
   AND place.interview_id = logged.to_interview_id
   AND added.candidate_id = place.candidate_id
   AND added.role_id = place.role_id
   AND added.stage_id = place.stage_id
   AND added.source_ref = place.source_ref
   AND added.occurrence = place.occurrence + $2::integer
