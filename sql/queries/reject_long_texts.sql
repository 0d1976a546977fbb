-- Which rows have a text that is too long for a key? They leave the file.
WITH rejected AS (
    DELETE FROM pg_temp.staged_score WHERE too_long IS NOT NULL RETURNING *
)
INSERT INTO pg_temp.staged_reject
SELECT line, byte_offset, byte_length, too_long,
       CASE too_long
       WHEN 'candidate' THEN candidate
       WHEN 'candidate_name' THEN candidate_name
       WHEN 'role' THEN role
       WHEN 'stage' THEN stage
       WHEN 'interview' THEN source_ref
       WHEN 'interviewer' THEN interviewer
       WHEN 'question' THEN question
       ELSE topic END,
       'the text is longer than 800 bytes', 'shorten it; long texts belong in the comment'
  FROM rejected
