-- Which rows say again what another one says? One stays, if possible one with a comment; which one does not depend on their
-- order.
DELETE FROM pg_temp.staged_rating AS rating
 USING (SELECT staged.ctid AS place,
               row_number() OVER (PARTITION BY sitting, question_id, interviewer_id, rated_on, rated_at
                                      ORDER BY comment = '', comment, {score}, scale_id, line) AS place_in_row
          FROM pg_temp.staged_rating AS staged
          JOIN pg_temp.staged_repeat USING (sitting, question_id, interviewer_id)) AS again
 WHERE again.place_in_row > 1 AND rating.ctid = again.place
