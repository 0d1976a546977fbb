-- Notes that two names are two people again.
-- $1 merge_id (bigint).
DELETE FROM assay.person_merge WHERE merge_id = $1
