-- Which ratings are within the filter, one candidate after the other? Criteria in an earlier wording are left out.
-- Columns: candidate_id, interview_id, question_id, interviewer_id, scale_id (bigint), level (smallint, null: points, or no
-- score was given), rated_on (date, may be null), role_id (bigint), points (double precision, may be null),
-- question_version (integer).
COPY (SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
             rating.scale_id, rating.level, rating.rated_on, rating.role_id, rating.points,
             rating.question_version
        FROM assay.rating_in_filter AS rating
       WHERE rating.criterion_of IS NULL
          OR (rating.question_id, rating.question_version)
             NOT IN (SELECT earlier.question_id, earlier.version FROM assay.earlier_criterion AS earlier)
       ORDER BY rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id)
  TO STDOUT (FORMAT BINARY)
