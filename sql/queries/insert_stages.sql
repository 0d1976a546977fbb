-- Stores the stages of the file that are new.
WITH fresh AS MATERIALIZED (
    SELECT DISTINCT staged.stage AS name
      FROM pg_temp.staged_visit AS staged
      LEFT JOIN assay.stage AS known ON known.name = staged.stage
     WHERE known.stage_id IS NULL
)
INSERT INTO assay.stage (name)
SELECT fresh.name FROM fresh ORDER BY fresh.name
