-- Tells the planner of later queries what interviews there are.
ANALYZE assay.interview
