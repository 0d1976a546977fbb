-- Tells the planner how many there are.
ANALYZE pg_temp.staged_person
