-- Takes the scores that reject_refused_questions.sql rejects out of the file.
DELETE FROM pg_temp.staged_score AS score
 USING pg_temp.refused_question AS refused
 WHERE score.question = refused.question
