-- Tells the planner how many ratings are touched.
ANALYZE pg_temp.touched_rating
