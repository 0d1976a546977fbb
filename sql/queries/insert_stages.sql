-- Stores the stages of the file that are new.
INSERT INTO assay.stage (name)
SELECT DISTINCT staged.stage
  FROM pg_temp.staged_visit AS staged
 WHERE NOT EXISTS (SELECT FROM assay.stage WHERE stage.name = staged.stage)
 ORDER BY staged.stage
