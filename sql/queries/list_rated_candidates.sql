-- Who has a score within the filter?
-- Columns: candidate_id (bigint).
SELECT DISTINCT rating.candidate_id
  FROM assay.rating_in_filter AS rating
 WHERE rating.criterion_of IS NULL
   AND coalesce(rating.level, rating.points) IS NOT NULL
 ORDER BY rating.candidate_id
