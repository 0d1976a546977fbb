-- What stages are there?
-- Columns: stage_id (bigint), name (text).
SELECT stage.stage_id, stage.name
  FROM assay.stage
 ORDER BY stage.stage_id
