-- Which ratings are there, one after the other? For what copy_packed_ratings_out.sql cannot hold; the conditions are the same.
-- Columns: candidate_id, interview_id, question_id, interviewer_id, scale_id (bigint), question_version (integer),
-- level (smallint, null: points, or no score was given), rated_on (date, may be null), points (double precision, may be null).
COPY (SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
             rating.scale_id, rating.question_version, rating.level, rating.rated_on, rating.points
        FROM assay.rating
       WHERE rating.question_id >= (SELECT current_setting('assay.first_question')::bigint)
         AND rating.question_id <= (SELECT current_setting('assay.last_question')::bigint)
         AND ((SELECT current_setting('assay.filter_from') = '' AND current_setting('assay.filter_to') = '')
              OR (rating.rated_on IS NULL AND (SELECT current_setting('assay.filter_undated') = 'true'))
              OR rating.rated_on
                 BETWEEN (SELECT coalesce(nullif(current_setting('assay.filter_from'), ''), '-infinity')::date)
                     AND (SELECT coalesce(nullif(current_setting('assay.filter_to'), ''), 'infinity')::date))
       ORDER BY rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id)
  TO STDOUT (FORMAT BINARY)
