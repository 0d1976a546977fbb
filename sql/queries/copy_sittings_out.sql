-- Which interviewer sat in which interview of the filter's bank and role, one candidate after the other? (Day and stage restrict
-- nothing. The settings are those of assay.rating_in_filter, which would join each rating before it is counted.)
-- Columns: candidate_id, interview_id, role_id, stage_id, interviewer_id (bigint), first and last day of the ratings (date,
-- null: no rating has one), ratings with a score (bigint), outcome of the interview as the export words it (text).
COPY (SELECT sitting.candidate_id, sitting.interview_id, interview.role_id, interview.stage_id,
             sitting.interviewer_id, sitting.first_day, sitting.last_day, sitting.ratings,
             interview.outcome
        FROM (SELECT rating.candidate_id, rating.interview_id, rating.interviewer_id,
                     min(rating.rated_on) AS first_day, max(rating.rated_on) AS last_day,
                     count(coalesce(rating.level, rating.points)) AS ratings
                FROM assay.rating
               WHERE (SELECT nullif(current_setting('assay.filter_bank_id', true), '')) IS NULL
                  OR rating.question_id IN
                     (SELECT question.question_id
                        FROM assay.question
                       WHERE question.bank_id
                             = nullif(current_setting('assay.filter_bank_id', true), '')::bigint)
               GROUP BY rating.candidate_id, rating.interview_id, rating.interviewer_id) AS sitting
        JOIN assay.interview USING (candidate_id, interview_id)
       WHERE (SELECT nullif(current_setting('assay.filter_role_id', true), '')) IS NULL
          OR interview.role_id
             = (SELECT nullif(current_setting('assay.filter_role_id', true), '')::bigint)
       ORDER BY sitting.candidate_id, sitting.interview_id, sitting.interviewer_id)
  TO STDOUT (FORMAT BINARY)
