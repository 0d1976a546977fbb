-- Removes a question that nothing refers to.
-- $1 question_id (bigint).
DELETE FROM assay.question WHERE question_id = $1
