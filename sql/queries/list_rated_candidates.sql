-- Who has a score within the filter? Criteria do not count. Read in the order of the keys.
-- Columns: candidate_id (bigint).
SELECT rating.candidate_id
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
 WHERE coalesce(rating.level, rating.points) IS NOT NULL
   AND rating.question_id NOT IN (SELECT question.question_id
                                    FROM assay.question
                                   WHERE question.criterion_of IS NOT NULL)
   AND ((SELECT current_setting('assay.filter_bank_id') = '')
        OR rating.question_id IN
           (SELECT question.question_id
              FROM assay.question
             WHERE question.bank_id = (SELECT nullif(current_setting('assay.filter_bank_id'), '')::bigint)))
   AND ((SELECT current_setting('assay.filter_role_id') = '')
        OR interview.role_id = (SELECT nullif(current_setting('assay.filter_role_id'), '')::bigint))
   AND ((SELECT current_setting('assay.filter_stage_id') = '')
        OR interview.stage_id = (SELECT nullif(current_setting('assay.filter_stage_id'), '')::bigint))
   AND ((SELECT current_setting('assay.filter_from') = '' AND current_setting('assay.filter_to') = '')
        OR rating.rated_on
           BETWEEN (SELECT coalesce(nullif(current_setting('assay.filter_from'), ''), '-infinity')::date)
               AND (SELECT coalesce(nullif(current_setting('assay.filter_to'), ''), 'infinity')::date))
 GROUP BY rating.candidate_id
 ORDER BY rating.candidate_id
