-- Tells the planner how many there are.
ANALYZE pg_temp.moved_rating
