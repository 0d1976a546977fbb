-- Leaves out the interviewers of whom no score is left.
DELETE FROM pg_temp.staged_interviewer AS staged
 WHERE NOT EXISTS (SELECT 1 FROM pg_temp.staged_score AS score
                    WHERE score.interviewer = staged.interviewer)
