-- What would loading the imports in their order have left? A value like the one before only confirms it; any other
-- replaces it. Of two that say when they were submitted, the later one comes after the other whatever the order of their
-- imports; one that does not say comes after all that were imported before.
WITH submitted AS (
    SELECT given.*,
           max(coalesce(submitted_on, CASE WHEN submitted_at IS NOT NULL THEN rated_on END) + coalesce(submitted_at, '00:00'))
               OVER (PARTITION BY candidate_id, interview_id, question_id, interviewer_id
                         ORDER BY import_id) AS newest
      FROM pg_temp.given_value AS given
), placed AS (
    SELECT submitted.*,
           row_number() OVER (PARTITION BY candidate_id, interview_id, question_id, interviewer_id
                                  ORDER BY coalesce(coalesce(submitted_on, CASE WHEN submitted_at IS NOT NULL THEN rated_on END) + coalesce(submitted_at, '00:00'),
                                                    newest) NULLS FIRST, import_id) AS place
      FROM submitted
), compared AS (
    SELECT placed.*,
           place = 1
               OR (scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment)
                  IS DISTINCT FROM (lag(scale_id) OVER in_order, lag(level) OVER in_order,
                                    lag(points) OVER in_order, lag(rated_on) OVER in_order,
                                    lag(rated_at) OVER in_order, lag(submitted_on) OVER in_order,
                                    lag(submitted_at) OVER in_order,
                                    lag(comment) OVER in_order) AS differs
      FROM placed
    WINDOW in_order AS (PARTITION BY candidate_id, interview_id, question_id, interviewer_id
                            ORDER BY place)
)
INSERT INTO pg_temp.folded_value
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment, differs,
       CASE WHEN differs
            THEN lead(import_id) OVER (PARTITION BY candidate_id, interview_id, question_id,
                                                    interviewer_id, differs
                                           ORDER BY place)
       END
  FROM compared
