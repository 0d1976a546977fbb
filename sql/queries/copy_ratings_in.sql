-- Takes ratings by their keys.
COPY assay.rating (candidate_id, interview_id, question_id, interviewer_id, question_version, import_id,
                   scale_id, rated_on, rated_at, {score})
  FROM STDIN (FORMAT BINARY)
