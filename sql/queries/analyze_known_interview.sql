-- Tells the planner how many there are.
ANALYZE pg_temp.known_interview
