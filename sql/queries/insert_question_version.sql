-- Gives a question a new wording: its first has always been valid, a later one is from today, or from the first
-- day of the one before should the clock have been set back.
-- $1 question_id (bigint), $2 today (date), $3 title (text), $4 prompt (text), $5 rubric (text).
-- Columns: version (integer).
INSERT INTO assay.question_version (question_id, version, valid_from, title, prompt, rubric)
SELECT $1, coalesce(max(version), 0) + 1,
       CASE WHEN max(version) IS NULL THEN '-infinity' ELSE greatest($2, max(valid_from)) END,
       $3, $4, $5
  FROM assay.question_version
 WHERE question_id = $1
RETURNING version
