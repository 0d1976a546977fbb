-- Which questions that belong to no bank does a bank have as well, and which of their criteria?
-- $1 bank_id (bigint).
INSERT INTO pg_temp.question_twin
WITH twin AS (
    SELECT plain.question_id AS plain_id, own.question_id AS own_id
      FROM assay.question AS own
      JOIN assay.question AS plain ON plain.code = own.code AND plain.criterion_of IS NULL
      JOIN assay.bank ON bank.bank_id = plain.bank_id AND bank.name = ''
     WHERE own.bank_id = $1 AND own.criterion_of IS NULL
)
SELECT plain_id, own_id, own_id FROM twin
 UNION ALL
SELECT plain.question_id, own.question_id, twin.own_id
  FROM twin
  JOIN assay.question AS plain ON plain.criterion_of = twin.plain_id
  JOIN assay.question AS own ON own.criterion_of = twin.own_id AND own.criterion = plain.criterion
