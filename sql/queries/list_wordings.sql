-- Which wordings have questions had, the newest of each question last?
-- Columns: question_id (bigint), version (integer), valid_from (date, null: always), title, prompt, rubric (text).
SELECT version.question_id, version.version, nullif(version.valid_from, '-infinity') AS valid_from,
       version.title, version.prompt, version.rubric
  FROM assay.question_version AS version
 ORDER BY version.question_id, version.version
