-- Notes that two names are one person.
-- $1 'interviewer' or 'candidate' (text), $2 key of the one who is merged, $3 key of the one who stays (bigint).
-- Columns: merge_id (bigint).
INSERT INTO assay.person_merge AS begun (merge_id, kind, from_id, to_id, merged_at)
SELECT coalesce(max(merge.merge_id), 0) + 1, $1, $2, $3, now()
  FROM assay.person_merge AS merge
RETURNING begun.merge_id
