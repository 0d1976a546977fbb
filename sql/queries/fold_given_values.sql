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
               OR ROW({value}) IS DISTINCT FROM lag(ROW({value})) OVER in_order AS differs
      FROM placed
    WINDOW in_order AS (PARTITION BY candidate_id, interview_id, question_id, interviewer_id
                            ORDER BY place)
)
INSERT INTO pg_temp.folded_value (candidate_id, interview_id, question_id, interviewer_id, import_id,
       question_version, {value}, differs, superseded_by)
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version, {value},
       differs,
       CASE WHEN differs
            THEN lead(import_id) OVER (PARTITION BY candidate_id, interview_id, question_id,
                                                    interviewer_id, differs
                                           ORDER BY place)
       END
  FROM compared
