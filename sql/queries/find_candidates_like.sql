-- Which candidates have this name, or else have this in their name or id? Who was merged is the one who has the ratings.
-- $1 the name, folded (text), $2 the text as it was typed (text).
-- Columns: candidate_id (bigint), whether it is the whole name (boolean).
SELECT coalesce(merged_into, candidate_id) AS candidate_id, bool_or(folded_name = $1::text) AS is_name
  FROM assay.candidate
 WHERE $1 <> '' AND (position($1 IN folded_name) > 0 OR position(lower($2::text) IN lower(export_id)) > 0)
 GROUP BY 1
 ORDER BY 2 DESC, 1
 LIMIT 10
