-- Writes the ratings that are new or have changed.
-- $1 import_id (bigint).
INSERT INTO assay.rating AS rating (candidate_id, interview_id, question_id, interviewer_id,
       question_version, scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at,
       comment, import_id)
SELECT interview.candidate_id, interview.interview_id, staged.question_id, staged.interviewer_id,
       staged.question_version, staged.scale_id, staged.level, staged.points, staged.rated_on,
       staged.rated_at, staged.submitted_on, staged.submitted_at, staged.comment, $1
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
 ORDER BY interview.candidate_id, interview.interview_id, staged.question_id,
       staged.interviewer_id
    ON CONFLICT (candidate_id, interview_id, question_id, interviewer_id) DO UPDATE
   SET question_version = excluded.question_version, scale_id = excluded.scale_id,
       level = excluded.level, points = excluded.points, rated_on = excluded.rated_on,
       rated_at = excluded.rated_at, submitted_on = excluded.submitted_on,
       submitted_at = excluded.submitted_at, comment = excluded.comment,
       import_id = excluded.import_id
 WHERE (rating.scale_id, rating.level, rating.points, rating.rated_on, rating.rated_at,
        rating.submitted_on, rating.submitted_at, rating.comment)
       IS DISTINCT FROM (excluded.scale_id, excluded.level, excluded.points, excluded.rated_on, excluded.rated_at,
                         excluded.submitted_on, excluded.submitted_at, excluded.comment)
