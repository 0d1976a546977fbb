-- Which questions and criteria are there?
-- Columns: question_id (bigint), whether it is a criterion (boolean).
SELECT question_id, criterion_of IS NOT NULL FROM assay.question ORDER BY question_id
