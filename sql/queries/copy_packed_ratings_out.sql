-- Which ratings are there, an interview at a time? Only days and questions are a condition on ratings: those of
-- set_filter.sql and set_reading.sql. The interviews of a role or stage are known before.
-- Columns: candidate_id, interview_id (bigint), ratings (bigint[]): a number whose digits, from the lowest, are question_id,
-- interviewer_id, scale_id, version, level (-1: none) and day of year 1 (1: the first, 0: none), in the bases of
-- set_reading.sql.
COPY (SELECT rating.candidate_id, rating.interview_id,
             array_agg((((((coalesce(rating.rated_on, DATE '0001-12-31 BC') - DATE '0001-12-31 BC')
                           * (SELECT current_setting('assay.levels')::bigint)
                           + coalesce(rating.level, -1))
                          * (SELECT current_setting('assay.versions')::bigint)
                          + rating.question_version)
                         * (SELECT current_setting('assay.scales')::bigint)
                         + rating.scale_id)
                        * (SELECT current_setting('assay.interviewers')::bigint)
                        + rating.interviewer_id)
                       * (SELECT current_setting('assay.questions')::bigint)
                       + rating.question_id)
        FROM assay.rating
       WHERE rating.question_id >= (SELECT current_setting('assay.first_question')::bigint)
         AND rating.question_id <= (SELECT current_setting('assay.last_question')::bigint)
         AND ((SELECT current_setting('assay.filter_from') = '' AND current_setting('assay.filter_to') = '')
              OR (rating.rated_on IS NULL AND (SELECT current_setting('assay.filter_undated') = 'true'))
              OR rating.rated_on
                 BETWEEN (SELECT coalesce(nullif(current_setting('assay.filter_from'), ''), '-infinity')::date)
                     AND (SELECT coalesce(nullif(current_setting('assay.filter_to'), ''), 'infinity')::date))
       GROUP BY rating.candidate_id, rating.interview_id
       ORDER BY rating.candidate_id, rating.interview_id)
  TO STDOUT (FORMAT BINARY)
