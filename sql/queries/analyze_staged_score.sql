-- Tells the planner what the file looks like.
ANALYZE pg_temp.staged_score
