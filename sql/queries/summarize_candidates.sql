-- What is there to say of the candidates of the file?
-- Columns: how many have one id and more than one name (bigint), the first of their ids (text, null: none), the
-- highest candidate number (bigint, 0: none), whether any was known before (boolean).
SELECT count(*) FILTER (WHERE has_another_name), min(export_id) FILTER (WHERE has_another_name),
       coalesce(max(candidate_id), 0), coalesce(bool_or(NOT is_new), false)
  FROM pg_temp.staged_candidate
