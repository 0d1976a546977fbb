-- Which interviewer sat in which interview of the filter's bank and role, one candidate after the other? (Day and stage restrict
-- nothing. The settings are those of assay.rating_in_filter, which would join each rating before it is counted.)
-- Columns: candidate_id, interview_id, role_id, stage_id, interviewer_id (bigint), first and last day of the ratings (date,
-- null: no rating has one), ratings of questions with a score (bigint), days from the interview until the last of its scores was submitted (integer,
-- null: no score has both dates; negative: all were submitted before), outcome of the interview as the export words it (text).
COPY (SELECT sitting.candidate_id, sitting.interview_id, interview.role_id, interview.stage_id,
             sitting.interviewer_id, sitting.first_day, sitting.last_day, sitting.ratings,
             sitting.days_to_score, interview.outcome
        FROM (SELECT rating.candidate_id, rating.interview_id, rating.interviewer_id,
                     min(rating.rated_on) AS first_day, max(rating.rated_on) AS last_day,
                     count(coalesce(rating.level, rating.points))
                         FILTER (WHERE rating.question_id
                                 NOT IN (SELECT question.question_id
                                           FROM assay.question
                                          WHERE question.criterion_of IS NOT NULL)) AS ratings,
                     max(rating.submitted_on - rating.rated_on)
                         FILTER (WHERE coalesce(rating.level, rating.points) IS NOT NULL) AS days_to_score
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
