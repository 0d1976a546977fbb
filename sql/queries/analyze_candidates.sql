-- Tells the planner of later queries what candidates there are.
ANALYZE assay.candidate
