-- Which interviewer sat in which interview, within the filter, one candidate after the other?
-- Columns: candidate_id, interview_id, role_id, stage_id, interviewer_id (bigint), first and last day of the ratings (date,
-- null: no rating has one), ratings with a score (bigint), outcome of the interview as the export words it (text).
COPY (SELECT sitting.candidate_id, sitting.interview_id, interview.role_id, interview.stage_id,
             sitting.interviewer_id, sitting.first_day, sitting.last_day, sitting.ratings,
             interview.outcome
        FROM (SELECT rating.candidate_id, rating.interview_id, rating.interviewer_id,
                     min(rating.rated_on) AS first_day, max(rating.rated_on) AS last_day,
                     count(coalesce(rating.level, rating.points)) AS ratings
                FROM assay.rating_in_filter AS rating
               GROUP BY rating.candidate_id, rating.interview_id, rating.interviewer_id) AS sitting
        JOIN assay.interview USING (candidate_id, interview_id)
       ORDER BY sitting.candidate_id, sitting.interview_id, sitting.interviewer_id)
  TO STDOUT (FORMAT BINARY)
