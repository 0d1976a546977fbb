-- What was rated, by whom and when, in the interviews of the filter's bank and role, one candidate after the other? Day and stage
-- restrict nothing. The settings are those of set_filter.sql and set_reading.sql.
-- Columns: candidate_id, interview_id, role_id, stage_id (bigint), outcome of the interview as the export words it (text), ratings
-- (bigint[]): a number whose digits, from the lowest, are question_id (left out where their base is 1), interviewer_id, whether there
-- is a score of a question, and day of year 1 (1: the first, 0: none); and of the scores with both dates (bigint[], null: there is none) a number
-- whose digits are interviewer_id and the days from the interview until the score was submitted (negative: before it).
COPY (SELECT rated.candidate_id, rated.interview_id, interview.role_id, interview.stage_id,
             interview.outcome, rated.ratings, rated.submissions
        FROM (SELECT rating.candidate_id, rating.interview_id,
                     array_agg(((((coalesce(rating.rated_on, DATE '0001-12-31 BC') - DATE '0001-12-31 BC') * 2
                                  + (coalesce(rating.level, rating.points) IS NOT NULL
                                     AND ((SELECT NOT EXISTS (SELECT 1 FROM assay.question
                                                               WHERE question.criterion_of IS NOT NULL))
                                          OR rating.question_id
                                             NOT IN (SELECT question.question_id
                                                       FROM assay.question
                                                      WHERE question.criterion_of IS NOT NULL)))::integer)
                                 * (SELECT current_setting('assay.interviewers')::bigint)
                                 + rating.interviewer_id)
                                * (SELECT current_setting('assay.questions')::bigint)
                                + rating.question_id % (SELECT current_setting('assay.questions')::bigint)))
                         AS ratings,
                     array_agg((rating.submitted_on - rating.rated_on)
                               * (SELECT current_setting('assay.interviewers')::bigint)
                               + rating.interviewer_id)
                         FILTER (WHERE rating.submitted_on IS NOT NULL AND rating.rated_on IS NOT NULL
                                   AND coalesce(rating.level, rating.points) IS NOT NULL) AS submissions
                FROM assay.rating
               WHERE (SELECT coalesce(current_setting('assay.filter_bank_id', true), '') = '')
                  OR rating.question_id IN
                     (SELECT question.question_id
                        FROM assay.question
                       WHERE question.bank_id
                             = (SELECT nullif(current_setting('assay.filter_bank_id', true), '')::bigint))
               GROUP BY rating.candidate_id, rating.interview_id) AS rated
        JOIN assay.interview USING (candidate_id, interview_id)
       WHERE (SELECT coalesce(current_setting('assay.filter_role_id', true), '') = '')
          OR interview.role_id
             = (SELECT nullif(current_setting('assay.filter_role_id', true), '')::bigint)
       ORDER BY rated.candidate_id, rated.interview_id)
  TO STDOUT (FORMAT BINARY)
