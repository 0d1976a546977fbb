-- Stores the roles of the file that are new.
WITH fresh AS MATERIALIZED (
    SELECT DISTINCT staged.role AS name
      FROM pg_temp.staged_visit AS staged
      LEFT JOIN assay.role AS known ON known.name = staged.role
     WHERE known.role_id IS NULL
)
INSERT INTO assay.role (name)
SELECT fresh.name FROM fresh ORDER BY fresh.name
