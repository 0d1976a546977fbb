-- Which points do the rubrics of a bank look for, in the order of the questions and in their newest wording?
-- $1 bank_id (bigint).
-- Columns: question_id (bigint), text (text), required (boolean).
SELECT criterion.question_id, criterion.text, criterion.required
  FROM assay.criterion
  JOIN assay.question USING (question_id)
  JOIN assay.topic USING (topic_id)
 WHERE question.bank_id = $1
   AND NOT question.retired
   AND criterion.version = (SELECT max(newest.version)
                              FROM assay.question_version AS newest
                             WHERE newest.question_id = question.question_id)
 ORDER BY topic.position, topic.code, question.position, question.code, criterion.position
