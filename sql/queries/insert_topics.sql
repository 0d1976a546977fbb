-- Stores the topics of the file that are new, where questions belong to no bank.
-- $1 bank_id of the bank without a name (bigint).
WITH fresh AS MATERIALIZED (
    SELECT DISTINCT staged.topic AS code
      FROM pg_temp.staged_question AS staged
      LEFT JOIN assay.topic AS known ON known.bank_id = $1 AND known.code = staged.topic
     WHERE known.topic_id IS NULL
)
INSERT INTO assay.topic (bank_id, code)
SELECT $1::bigint, fresh.code FROM fresh ORDER BY fresh.code
