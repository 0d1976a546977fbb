-- From when to when are the scores within the filter?
-- Columns: first, last (date, null when none has a date).
SELECT min(rating.rated_on), max(rating.rated_on)
  FROM assay.rating_in_filter AS rating
 WHERE rating.level IS NOT NULL
