-- What is there to say of the candidates of the file?
-- Columns: how many have one id and more than one name (bigint), the first of their ids (text, null: none), the
-- highest candidate number (bigint, 0: none).
SELECT count(*) FILTER (WHERE has_another_name), min(export_id) FILTER (WHERE has_another_name),
       coalesce(max(candidate_id), 0)
  FROM pg_temp.staged_candidate
