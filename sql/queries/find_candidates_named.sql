-- Which candidates have this code, or else this id or name?
-- $1 number of the code (bigint, 0: it is none), $2 id of the export (text), $3 folded name (text).
-- Columns: candidate_id (bigint), its code (text), merged_into (bigint, null: nobody).
SELECT candidate_id,
       'C-' || lpad(candidate_id::text, greatest(4, length(candidate_id::text)), '0'), merged_into
  FROM assay.candidate
 WHERE candidate_id = $1
    OR (NOT EXISTS (SELECT 1 FROM assay.candidate AS coded WHERE coded.candidate_id = $1)
        AND (export_id = $2::text OR ($3::text <> '' AND folded_name = $3)))
 ORDER BY candidate_id
 LIMIT 10
