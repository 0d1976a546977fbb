-- Who are the candidates of the file? One who was removed has the former number again; new ones get the next numbers, in the order
-- of their ids.
-- $1 whether candidates are known by name (boolean).
INSERT INTO pg_temp.staged_candidate
SELECT seen.candidate_key,
       coalesce(known.candidate_id, code.candidate_id,
                (SELECT coalesce(max(import.last_candidate), 0) FROM assay.import)
                    + row_number() OVER (PARTITION BY coalesce(known.candidate_id, code.candidate_id)
                                                          IS NULL
                                             ORDER BY seen.candidate_key)),
       known.merged_into, seen.export_id, seen.name, seen.folded_name,
       known.candidate_id IS NULL,
       seen.folded_name <> seen.last_folded_name
           OR coalesce(known.folded_name <> '' AND seen.last_folded_name <> ''
                       AND known.folded_name <> seen.last_folded_name, false)
  FROM (SELECT staged.candidate_key,
               min(staged.candidate) AS export_id,
               coalesce(min(nullif(staged.candidate_name, '')), '') AS name,
               coalesce(min(nullif(staged.folded_name, '')), '') AS folded_name,
               max(staged.folded_name) AS last_folded_name
          FROM pg_temp.staged_person AS staged
         GROUP BY staged.candidate_key) AS seen
  LEFT JOIN assay.candidate AS known
    ON known.match_key = seen.candidate_key AND known.by_name = $1
 CROSS JOIN assay.code_key
  LEFT JOIN assay.candidate_code AS code
    ON code.digest = CASE WHEN (SELECT EXISTS (SELECT 1 FROM assay.candidate_code LIMIT 1))
                          THEN sha256(code_key.key || sha256(code_key.key || convert_to($1::text || ' ' || seen.candidate_key, 'UTF8')))
                     END
