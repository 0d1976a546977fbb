-- Which names of a kind begin as something that is being typed?
-- $1 bank, role, stage, question, interviewer, candidate, import or month (text); $2 what was typed (text).
-- Columns: name (text), in order, 500 at most: of candidates the code, of imports in force the number, of months
-- YYYY-MM.
SELECT name
  FROM (SELECT 'bank' AS kind, bank.name FROM assay.bank
         UNION ALL
        SELECT 'role', role.name FROM assay.role
         UNION ALL
        SELECT 'stage', stage.name FROM assay.stage
         UNION ALL
        SELECT DISTINCT 'question', question.code FROM assay.question WHERE NOT retired
         UNION ALL
        SELECT 'interviewer', interviewer.name FROM assay.interviewer WHERE merged_into IS NULL
         UNION ALL
        SELECT 'candidate', 'C-' || lpad(candidate_id::text, greatest(4, length(candidate_id::text)), '0')
          FROM assay.candidate WHERE merged_into IS NULL
         UNION ALL
        SELECT 'import', import_id::text FROM assay.import WHERE undone_at IS NULL
         UNION ALL
        SELECT 'month', to_char(month.first_day, 'YYYY-MM')
          FROM (SELECT min(rated_on) AS first_day, max(rated_on) AS last_day FROM assay.rating) AS rated
         CROSS JOIN generate_series(date_trunc('month', rated.first_day), rated.last_day, '1 month')
               AS month (first_day)) AS known
 WHERE kind = $1::text AND name <> '' AND starts_with(name, $2::text)
 ORDER BY name
 LIMIT 500
