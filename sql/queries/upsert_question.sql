-- Stores a question of a bank, without its wording.
-- $1 bank_id (bigint), $2 code (text), $3 topic_id (bigint), $4 position in the topic from 0 (bigint).
-- Columns: question_id (bigint).
INSERT INTO assay.question (bank_id, code, topic_id, position)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (bank_id, code) WHERE criterion_of IS NULL DO UPDATE
   SET topic_id = excluded.topic_id, position = excluded.position, retired = false
RETURNING question_id
