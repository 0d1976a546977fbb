-- Stores the questions of the file that are new, where questions belong to no bank, and gives a topic to those that
-- had none. Of several topics, in one file or in many, the first in the order of bytes.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.question AS question (bank_id, code, topic_id)
SELECT topic.bank_id, asked.code, topic.topic_id
  FROM (SELECT staged.code, coalesce(min(nullif(staged.topic, '')), '') AS topic
          FROM pg_temp.staged_question AS staged
         GROUP BY staged.code) AS asked
  JOIN assay.topic ON topic.bank_id = $1 AND topic.code = asked.topic
 WHERE NOT EXISTS (SELECT FROM assay.question AS known
                     JOIN assay.topic AS before USING (topic_id)
                    WHERE known.bank_id = $1 AND known.code = asked.code
                      AND known.criterion_of IS NULL
                      AND (asked.topic = '' OR (before.code <> '' AND before.code <= asked.topic)))
 ORDER BY asked.code
    ON CONFLICT (bank_id, code) WHERE criterion_of IS NULL DO UPDATE SET topic_id = excluded.topic_id
