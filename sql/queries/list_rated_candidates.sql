-- Who has a score within the filter?
-- Columns: candidate_id (bigint).
SELECT candidate.candidate_id
  FROM assay.candidate
 WHERE candidate.candidate_id IN (SELECT rating.candidate_id
                                    FROM assay.rating_in_filter AS rating
                                   WHERE rating.criterion_of IS NULL
                                     AND coalesce(rating.level, rating.points) IS NOT NULL)
 ORDER BY candidate.candidate_id
