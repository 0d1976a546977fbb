-- Removes the wordings of a question that nothing refers to.
-- $1 question_id (bigint).
DELETE FROM assay.question_version WHERE question_id = $1
