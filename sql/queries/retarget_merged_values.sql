-- Where the one who stays has another moment at the place of a merged rating, and in another interview of the sitting its own,
-- that interview is its place.
-- $1 merge_id (bigint).
UPDATE assay.merged_value AS logged
   SET to_interview_id = same.interview_id
  FROM assay.rating AS merged, assay.rating AS kept, assay.interview AS place,
       assay.interview AS other, assay.rating AS same
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
   AND other.candidate_id = place.candidate_id
   AND other.role_id = place.role_id
   AND other.stage_id = place.stage_id
   AND other.source_ref = place.source_ref
   AND same.candidate_id = other.candidate_id
   AND same.interview_id = other.interview_id
   AND same.question_id = logged.question_id
   AND same.interviewer_id = logged.to_interviewer_id
   AND same.rated_on IS NOT DISTINCT FROM merged.rated_on
   AND (same.rated_at <> merged.rated_at) IS NOT TRUE
