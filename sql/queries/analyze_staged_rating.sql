-- Tells the planner how many there are.
ANALYZE pg_temp.staged_rating (sitting, occurrence, candidate_id, question_id, interviewer_id)
