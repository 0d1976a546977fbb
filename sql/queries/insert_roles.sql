-- Stores the roles of the file that are new.
INSERT INTO assay.role (name)
SELECT DISTINCT staged.role
  FROM pg_temp.staged_visit AS staged
 WHERE NOT EXISTS (SELECT FROM assay.role WHERE role.name = staged.role)
 ORDER BY staged.role
