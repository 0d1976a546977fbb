-- Leaves out the visits of which no score is left.
DELETE FROM pg_temp.staged_visit AS staged
 WHERE NOT EXISTS (SELECT 1 FROM pg_temp.staged_score AS score WHERE score.visit = staged.visit)
