-- What would loading the imports in their order have left? A value like the one before only confirms it; any
-- other replaces it.
WITH compared AS (
    SELECT given.*,
           row_number() OVER in_order = 1
               OR (scale_id, level, points, rated_on, submitted_on, comment)
                  IS DISTINCT FROM (lag(scale_id) OVER in_order, lag(level) OVER in_order,
                                    lag(points) OVER in_order, lag(rated_on) OVER in_order,
                                    lag(submitted_on) OVER in_order, lag(comment) OVER in_order) AS differs
      FROM pg_temp.given_value AS given
    WINDOW in_order AS (PARTITION BY candidate_id, interview_id, question_id, interviewer_id
                            ORDER BY import_id)
)
INSERT INTO pg_temp.folded_value
SELECT compared.*,
       CASE WHEN differs
            THEN lead(import_id) OVER (PARTITION BY candidate_id, interview_id, question_id,
                                                    interviewer_id, differs
                                           ORDER BY import_id)
       END
  FROM compared
