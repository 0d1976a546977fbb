-- Stores a topic of a bank.
-- $1 bank_id (bigint), $2 code (text), $3 title (text), $4 bonus (boolean), $5 position from 0 (bigint).
-- Columns: topic_id (bigint).
INSERT INTO assay.topic (bank_id, code, title, bonus, position)
VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (bank_id, code) DO UPDATE
   SET title = excluded.title, bonus = excluded.bonus, position = excluded.position,
       retired = false
RETURNING topic_id
