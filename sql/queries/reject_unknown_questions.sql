-- Which rows are about a question that the bank does not have? They leave the file.
-- $1 bank_id (bigint), $2 the bank's name (text).
WITH unknown AS (
    SELECT staged.question, staged.code
      FROM pg_temp.staged_question AS staged
     WHERE NOT EXISTS (SELECT FROM assay.question
                        WHERE question.bank_id = $1 AND question.code = staged.code
                          AND question.criterion_of IS NULL)
), rejected AS (
    DELETE FROM pg_temp.staged_score AS score
     USING unknown
     WHERE score.question = unknown.question
    RETURNING score.line, score.byte_offset, score.byte_length, unknown.code
)
INSERT INTO pg_temp.staged_reject
SELECT line, byte_offset, byte_length, 'question', code,
       format('the bank ''%s'' has no question ''%s''', $2::text, code),
       'correct the code, or add the question to the bank and import the bank again'
  FROM rejected
