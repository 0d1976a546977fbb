-- Lets the criteria of a question that a bank takes over follow it.
-- $1 question_id, $2 bank_id, $3 topic_id (bigint).
UPDATE assay.question SET bank_id = $2, topic_id = $3 WHERE criterion_of = $1
