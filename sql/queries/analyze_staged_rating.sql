-- Tells the planner what the ratings look like.
ANALYZE pg_temp.staged_rating
