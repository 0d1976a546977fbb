-- Keeps the values that the file replaces.
-- $1 import_id (bigint).
INSERT INTO assay.rating_change (candidate_id, interview_id, question_id, interviewer_id,
       superseded_by, question_version, scale_id, level, points, rated_on, rated_at, submitted_on,
       submitted_at, comment, import_id)
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
       $1, rating.question_version, rating.scale_id, rating.level, rating.points,
       rating.rated_on, rating.rated_at, rating.submitted_on, rating.submitted_at, rating.comment,
       rating.import_id
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
  JOIN assay.rating
    ON rating.candidate_id = interview.candidate_id
   AND rating.interview_id = interview.interview_id
   AND rating.question_id = staged.question_id
   AND rating.interviewer_id = staged.interviewer_id
 WHERE (rating.scale_id, rating.level, rating.points, rating.rated_on, rating.rated_at,
        rating.submitted_on, rating.submitted_at, rating.comment)
       IS DISTINCT FROM (staged.scale_id, staged.level, staged.points, staged.rated_on, staged.rated_at,
                         staged.submitted_on, staged.submitted_at, staged.comment)
