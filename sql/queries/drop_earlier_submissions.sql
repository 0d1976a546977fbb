-- Leaves out the scores that a later submission of the same answer replaces.
DELETE FROM pg_temp.staged_rating AS rating
 USING pg_temp.staged_verdict AS verdict
 WHERE rating.sitting = verdict.sitting
   AND rating.question_id = verdict.question_id
   AND rating.interviewer_id = verdict.interviewer_id
   AND (rating.rated_on, rating.rated_at) IS NOT DISTINCT FROM (verdict.rated_on, verdict.rated_at)
   AND extract(epoch FROM coalesce(rating.submitted_on, CASE WHEN rating.submitted_at IS NOT NULL THEN rating.rated_on END)
                          + coalesce(rating.submitted_at, '00:00')) < verdict.submitted_since
