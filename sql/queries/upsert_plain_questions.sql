-- Stores the questions of the file that are new, where questions belong to no bank, and gives a topic to those that
-- had none. Of several topics, in one file or in many, the first in the order of bytes.
-- $1 bank_id of the bank without a name (bigint).
WITH asked AS MATERIALIZED (
    SELECT staged.code, coalesce(min(nullif(staged.topic, '')), '') AS topic
      FROM pg_temp.staged_question AS staged
     GROUP BY staged.code
), known AS MATERIALIZED (
    SELECT question.code, before.code AS topic
      FROM assay.question
      JOIN assay.topic AS before USING (topic_id)
     WHERE question.bank_id = $1 AND question.criterion_of IS NULL
), fresh AS MATERIALIZED (
    SELECT topic.bank_id, asked.code, topic.topic_id
      FROM asked
      JOIN assay.topic ON topic.bank_id = $1 AND topic.code = asked.topic
      LEFT JOIN known
        ON known.code = asked.code
       AND (asked.topic = '' OR (known.topic <> '' AND known.topic <= asked.topic))
     WHERE known.code IS NULL
)
INSERT INTO assay.question AS question (bank_id, code, topic_id)
SELECT fresh.bank_id, fresh.code, fresh.topic_id
  FROM fresh
 ORDER BY fresh.code
    ON CONFLICT (bank_id, code) WHERE criterion_of IS NULL DO UPDATE SET topic_id = excluded.topic_id
