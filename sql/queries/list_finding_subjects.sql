-- What may findings be about? Questions and criteria with the newest version of their wording.
-- Columns: about, bank, name (text), wording (integer, 0: no wording).
SELECT CASE WHEN question.criterion_of IS NULL THEN 'question' ELSE 'criterion' END, bank.name, question.code,
       coalesce((SELECT max(version.version)
                   FROM assay.question_version AS version
                  WHERE version.question_id = coalesce(question.criterion_of, question.question_id)), 0)
  FROM assay.question
  JOIN assay.bank USING (bank_id)
 UNION ALL
SELECT 'interviewer', '', name, 0 FROM assay.interviewer WHERE merged_into IS NULL
 UNION ALL
SELECT 'stage', '', name, 0 FROM assay.stage WHERE name <> ''
 ORDER BY 1, 2, 3
