-- Removes a role that nothing refers to.
-- $1 role_id (bigint).
DELETE FROM assay.role WHERE role_id = $1
