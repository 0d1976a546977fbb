-- Tells the planner of later queries what ratings there are.
ANALYZE assay.rating (candidate_id, interview_id, question_id, interviewer_id, rated_on, import_id)
