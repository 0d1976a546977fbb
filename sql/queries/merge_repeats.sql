-- Which rows say again what another one says? One stays, if possible one with a comment, and the first one submitted;
-- which one does not depend on their order.
DELETE FROM pg_temp.staged_rating AS rating
 USING (SELECT staged.ctid AS place,
               row_number() OVER (PARTITION BY candidate_id, role_id, stage_id, source_ref,
                                               question_id, interviewer_id, rated_on
                                      ORDER BY comment = '', comment, outcome = '', outcome,
                                               submitted_on, scale_id, line) AS place_in_row
          FROM pg_temp.staged_rating AS staged
          JOIN pg_temp.staged_repeat
         USING (candidate_id, role_id, stage_id, source_ref, question_id, interviewer_id)) AS again
 WHERE again.place_in_row > 1 AND rating.ctid = again.place
