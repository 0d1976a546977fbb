-- Which interviewer has this name?
-- $1 folded name (text).
-- Columns: interviewer_id (bigint), name (text), merged_into (bigint, null: nobody).
SELECT interviewer_id, name, merged_into FROM assay.interviewer WHERE folded_name = $1
