-- Which scores of one answer were given in before another one? The later one holds, where all say when that was.
DELETE FROM pg_temp.staged_rating AS rating
 USING (SELECT staged.ctid AS place,
               coalesce(staged.submitted_on, CASE WHEN staged.submitted_at IS NOT NULL THEN staged.rated_on END) + coalesce(staged.submitted_at, '00:00') AS submitted,
               max(coalesce(staged.submitted_on, CASE WHEN staged.submitted_at IS NOT NULL THEN staged.rated_on END) + coalesce(staged.submitted_at, '00:00')) OVER same AS latest,
               bool_and(staged.submitted_on IS NOT NULL OR staged.submitted_at IS NOT NULL) OVER same AS all_say
          FROM pg_temp.staged_rating AS staged
          JOIN pg_temp.staged_repeat USING (sitting, question_id, interviewer_id)
        WINDOW same AS (PARTITION BY sitting, question_id, interviewer_id, rated_on, rated_at)) AS given
 WHERE given.all_say AND given.submitted < given.latest AND rating.ctid = given.place
