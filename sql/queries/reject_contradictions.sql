-- Rejects the rows that give one rating different values at one moment.
-- $1 what can be done (text).
INSERT INTO pg_temp.staged_reject
SELECT rating.line, rating.byte_offset, rating.byte_length, 'score',
       coalesce(level.label, rating.points::text, ''), verdict.reason, $1::text
  FROM pg_temp.staged_rating AS rating
  JOIN pg_temp.staged_verdict AS verdict
    ON rating.sitting = verdict.sitting
   AND rating.question_id = verdict.question_id
   AND rating.interviewer_id = verdict.interviewer_id
   AND (rating.rated_on, rating.rated_at) IS NOT DISTINCT FROM (verdict.rated_on, verdict.rated_at)
  LEFT JOIN assay.scale_level AS level
    ON level.scale_id = rating.scale_id AND level.level = rating.level
 WHERE verdict.reason IS NOT NULL
