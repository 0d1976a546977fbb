-- Which questions are known, in their newest wording?
-- $1 name of a bank (text, null: all).
-- Columns: question_id (bigint), bank, topic, topic_title (text), bonus (boolean), question, title (text),
-- topic_position, question_position (integer).
SELECT current.question_id, current.bank, current.topic, current.topic_title, current.bonus,
       current.question, current.title, topic.position, question.position
  FROM assay.current_question AS current
  JOIN assay.question USING (question_id)
  JOIN assay.topic ON topic.topic_id = question.topic_id
 WHERE $1::text IS NULL OR current.bank = $1
 ORDER BY current.question_id
