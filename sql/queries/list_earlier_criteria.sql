-- In which versions of its question was a criterion another one than in the newest?
-- Columns: question_id: of the criterion (bigint), version: of its question (integer).
SELECT earlier.question_id, earlier.version
  FROM assay.earlier_criterion AS earlier
 ORDER BY earlier.question_id, earlier.version
