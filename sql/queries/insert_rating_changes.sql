-- Keeps the values that the file replaces.
-- $1 import_id (bigint).
INSERT INTO assay.rating_change (candidate_id, interview_id, question_id, interviewer_id,
       superseded_by, question_version, scale_id, level, points, rated_on, submitted_on,
       comment, import_id)
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
       $1, rating.question_version, rating.scale_id, rating.level, rating.points,
       rating.rated_on, rating.submitted_on, rating.comment, rating.import_id
  FROM pg_temp.staged_rating AS staged
  JOIN assay.interview
    ON interview.candidate_id = staged.candidate_id
   AND interview.role_id = staged.role_id
   AND interview.stage_id = staged.stage_id
   AND interview.source_ref = staged.source_ref
   AND interview.occurrence = staged.occurrence
  JOIN assay.rating
    ON rating.candidate_id = interview.candidate_id
   AND rating.interview_id = interview.interview_id
   AND rating.question_id = staged.question_id
   AND rating.interviewer_id = staged.interviewer_id
 WHERE (rating.scale_id, rating.level, rating.points, rating.rated_on, rating.submitted_on,
        rating.comment)
       IS DISTINCT FROM (staged.scale_id, staged.level, staged.points, staged.rated_on,
                         staged.submitted_on, staged.comment)
