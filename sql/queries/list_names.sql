-- What are the banks, roles or stages called?
-- $1 'bank', 'role' or 'stage' (text).
-- Columns: name (text); the one without a name is left out.
SELECT name
  FROM (SELECT 'bank' AS kind, bank.name FROM assay.bank
         UNION ALL
        SELECT 'role', role.name FROM assay.role
         UNION ALL
        SELECT 'stage', stage.name FROM assay.stage) AS known
 WHERE kind = $1::text AND name <> ''
 ORDER BY name
