-- Which questions does a bank have, in its order and in their newest wording?
-- $1 bank_id (bigint).
-- Columns: question_id (bigint), topic_id (bigint), code, title, prompt, rubric (text), version (integer).
SELECT question.question_id, question.topic_id, question.code, version.title, version.prompt,
       version.rubric, version.version
  FROM assay.question
  JOIN assay.topic USING (topic_id)
  JOIN assay.question_version AS version USING (question_id)
 WHERE question.bank_id = $1
   AND NOT question.retired
   AND version.version = (SELECT max(newest.version)
                            FROM assay.question_version AS newest
                           WHERE newest.question_id = question.question_id)
 ORDER BY topic.position, topic.code, question.position, question.code
