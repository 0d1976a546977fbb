-- Which ratings move to another interview?
INSERT INTO pg_temp.touched_rating
SELECT candidate_id, interview_id, question_id, interviewer_id FROM pg_temp.moved_rating
