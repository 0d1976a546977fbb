-- Rejects the scores of questions and criteria that are refused.
INSERT INTO pg_temp.staged_reject
SELECT score.line, score.byte_offset, score.byte_length, refused.column_name, refused.value, refused.reason,
       refused.hint
  FROM pg_temp.staged_score AS score
  JOIN pg_temp.refused_question AS refused USING (question)
