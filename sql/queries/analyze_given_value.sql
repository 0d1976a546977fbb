-- Tells the planner what the imports gave.
ANALYZE pg_temp.given_value
