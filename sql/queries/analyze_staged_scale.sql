-- Tells the planner how few scales there are.
ANALYZE pg_temp.staged_scale
