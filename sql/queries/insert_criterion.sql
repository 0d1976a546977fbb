-- Stores a point that a rubric looks for.
-- $1 question_id (bigint), $2 version (bigint), $3 position in the rubric from 0 (bigint), $4 text (text),
-- $5 required (boolean).
INSERT INTO assay.criterion (question_id, version, position, text, required)
VALUES ($1, $2, $3, $4, $5)
