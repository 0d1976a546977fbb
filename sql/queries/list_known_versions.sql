-- From when on are the wordings of the questions in a file valid that have several?
-- Columns: question_id (bigint), version (integer), valid_from (date).
SELECT version.question_id, version.version, version.valid_from
  FROM assay.question_version AS version
 WHERE version.question_id IN (SELECT known.versions_of FROM pg_temp.known_question AS known)
 ORDER BY version.question_id, version.version DESC
