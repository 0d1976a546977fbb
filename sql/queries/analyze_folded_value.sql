-- Tells the planner how large the rewritten history is.
ANALYZE pg_temp.folded_value
