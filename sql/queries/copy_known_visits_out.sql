-- Which interviews are the visits of the file, where each sitting is one?
-- Columns: visit (integer), candidate_id, interview_id (bigint), rated_on (date, may be null), rated_at (time, may be null).
COPY (SELECT staged.visit, known.candidate_id, known.interview_id, staged.rated_on, staged.rated_at
        FROM pg_temp.staged_sitting AS staged
        JOIN pg_temp.known_interview AS known USING (sitting))
  TO STDOUT (FORMAT BINARY)
