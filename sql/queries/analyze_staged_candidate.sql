-- Tells the planner what the candidates look like.
ANALYZE pg_temp.staged_candidate
