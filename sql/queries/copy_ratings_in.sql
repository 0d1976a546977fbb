-- Takes ratings by their keys.
COPY assay.rating (candidate_id, interview_id, question_id, interviewer_id, question_version, scale_id,
                   level, points, rated_on, rated_at, submitted_on, submitted_at, comment, import_id)
  FROM STDIN (FORMAT BINARY)
