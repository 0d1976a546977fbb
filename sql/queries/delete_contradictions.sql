-- Takes the rows that reject_contradictions.sql rejects out of the file.
DELETE FROM pg_temp.staged_rating AS rating
 USING pg_temp.staged_verdict AS verdict
 WHERE verdict.reason IS NOT NULL
   AND rating.sitting = verdict.sitting
   AND rating.question_id = verdict.question_id
   AND rating.interviewer_id = verdict.interviewer_id
   AND (rating.rated_on, rating.rated_at) IS NOT DISTINCT FROM (verdict.rated_on, verdict.rated_at)
