-- Tells the planner how many there are.
ANALYZE pg_temp.stored_rating (sitting, candidate_id, interview_id, question_id, interviewer_id)
