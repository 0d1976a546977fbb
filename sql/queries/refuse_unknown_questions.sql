-- Which questions of the file does the bank not have?
-- $1 bank_id (bigint), $2 the bank's name (text).
INSERT INTO pg_temp.refused_question
SELECT staged.question, 'question', staged.code,
       format('the bank ''%s'' has no question ''%s''', $2::text, staged.code),
       'correct the code, or add the question to the bank and import the bank again'
  FROM pg_temp.staged_question AS staged
  LEFT JOIN assay.question
    ON question.bank_id = $1 AND question.code = staged.code AND question.criterion_of IS NULL
 WHERE question.question_id IS NULL
