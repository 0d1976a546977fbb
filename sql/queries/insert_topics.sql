-- Stores the topics of the file that are new, where questions belong to no bank.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.topic (bank_id, code)
SELECT DISTINCT $1::bigint, staged.topic
  FROM pg_temp.staged_question AS staged
 WHERE NOT EXISTS (SELECT FROM assay.topic
                    WHERE topic.bank_id = $1 AND topic.code = staged.topic)
 ORDER BY staged.topic
