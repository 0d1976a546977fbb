-- Stores the candidates of the file that are new, and the names of those that had another one or none. Of the spellings of a
-- candidate who is known by name the first in the order of bytes stays.
-- $1 whether candidates are known by name (boolean).
INSERT INTO assay.candidate AS candidate (candidate_id, export_id, name, folded_name, by_name)
SELECT staged.candidate_id, staged.export_id, staged.name, staged.folded_name, $1
  FROM pg_temp.staged_candidate AS staged
 WHERE staged.is_new OR staged.name <> ''
 ORDER BY staged.candidate_id
    ON CONFLICT (candidate_id) DO UPDATE
   SET export_id = excluded.export_id, name = excluded.name, folded_name = excluded.folded_name
 WHERE candidate.name <> excluded.name AND (NOT excluded.by_name OR excluded.export_id < candidate.export_id)
