-- Leaves out the questions of which no score is left.
DELETE FROM pg_temp.staged_question AS staged
 WHERE NOT EXISTS (SELECT 1 FROM pg_temp.staged_score AS score
                    WHERE score.question = staged.question)
