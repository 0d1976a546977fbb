-- Which merges is somebody in?
-- $1 'interviewer' or 'candidate' (text), $2 their key (bigint).
-- Columns: merge_id, key of the one who stayed (bigint), names of the one who was merged and of the other (text).
SELECT merge_id, to_id,
       coalesce((SELECT interviewer.name FROM assay.interviewer
                  WHERE kind = 'interviewer' AND interviewer_id = from_id),
                'C-' || lpad(from_id::text, greatest(4, length(from_id::text)), '0')),
       coalesce((SELECT interviewer.name FROM assay.interviewer
                  WHERE kind = 'interviewer' AND interviewer_id = to_id),
                'C-' || lpad(to_id::text, greatest(4, length(to_id::text)), '0'))
  FROM assay.person_merge
 WHERE kind = $1::text AND (from_id = $2 OR to_id = $2)
 ORDER BY merge_id
