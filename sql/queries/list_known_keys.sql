-- What do the numbers of questions, interviewers and scales in a file stand for?
-- Columns: kind (text: 'question', 'interviewer', 'scale'), number (integer), key (bigint), the question whose versions it has (bigint,
-- null: it has one alone, or is none).
SELECT 'question', question, question_id, versions_of FROM pg_temp.known_question
 UNION ALL
SELECT 'interviewer', interviewer, interviewer_id, NULL FROM pg_temp.known_interviewer
 UNION ALL
SELECT 'scale', scale, scale_id, NULL FROM pg_temp.staged_scale
