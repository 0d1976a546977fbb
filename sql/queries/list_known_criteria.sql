-- Which criteria are rated by themselves, in their newest wording?
-- Columns: question_id: of the criterion, criterion_of: of its question (bigint), code (text), criterion: its place in
-- the rubric, from 1 (integer), text (text), required (boolean, null: no bank lists it).
SELECT marked.question_id, marked.criterion_of, question.code, marked.criterion, marked.text,
       marked.required
  FROM assay.current_criterion AS marked
  JOIN assay.question USING (question_id)
 ORDER BY marked.criterion_of, marked.criterion, marked.question_id
