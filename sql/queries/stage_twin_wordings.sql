-- Which wordings do the questions have that stage_question_twins.sql finds in a bank?
INSERT INTO pg_temp.twin_wording
SELECT version.question_id, version.version, version.valid_from
  FROM assay.question_version AS version
 WHERE version.question_id IN (SELECT twin.versions_of FROM pg_temp.question_twin AS twin)
