-- Rejects the rows that give one rating different values at one moment.
-- $1 what can be done (text).
WITH rejected AS (
    DELETE FROM pg_temp.staged_rating AS rating
     USING pg_temp.staged_verdict AS verdict
     WHERE verdict.reason IS NOT NULL
       AND rating.sitting = verdict.sitting
       AND rating.question_id = verdict.question_id
       AND rating.interviewer_id = verdict.interviewer_id
       AND (rating.rated_on, rating.rated_at) IS NOT DISTINCT FROM (verdict.rated_on, verdict.rated_at)
    RETURNING rating.*, verdict.reason
)
INSERT INTO pg_temp.staged_reject
SELECT rejected.line, rejected.byte_offset, rejected.byte_length, 'score',
       coalesce(level.label, rejected.points::text, ''), rejected.reason, $1::text
  FROM rejected
  LEFT JOIN assay.scale_level AS level
    ON level.scale_id = rejected.scale_id AND level.level = rejected.level
