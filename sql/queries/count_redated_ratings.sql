-- How many scores of the file are stored already with the same value and another date or time, and not with their own?
-- Columns: scores of the file, those among them, the import that gave most of these (bigint; null: none did).
WITH compared AS (
    SELECT staged.sitting, staged.question_id, staged.interviewer_id,
           coalesce(bool_or(stored.rated_on IS NOT DISTINCT FROM staged.rated_on
                            AND (stored.rated_at <> staged.rated_at) IS NOT TRUE), false) AS is_there,
           min(stored.import_id) FILTER (WHERE (stored.scale_id, stored.level, stored.points)
               IS NOT DISTINCT FROM (staged.scale_id, staged.level, staged.points)) AS import_id
      FROM pg_temp.staged_rating AS staged
      LEFT JOIN pg_temp.stored_rating AS stored USING (sitting, question_id, interviewer_id)
     WHERE coalesce(staged.level, staged.points) IS NOT NULL
     GROUP BY staged.sitting, staged.question_id, staged.interviewer_id
)
SELECT count(*), count(*) FILTER (WHERE NOT is_there AND import_id IS NOT NULL),
       mode() WITHIN GROUP (ORDER BY import_id) FILTER (WHERE NOT is_there)
  FROM compared
