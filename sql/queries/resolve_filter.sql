-- Which keys do the names of a filter stand for?
-- $1 bank, $2 role, $3 stage (text, null: any).
-- Columns: bank_id, role_id, stage_id (bigint, null: there is none of this name).
SELECT (SELECT bank.bank_id FROM assay.bank WHERE bank.name = $1::text),
       (SELECT role.role_id FROM assay.role WHERE role.name = $2::text),
       (SELECT stage.stage_id FROM assay.stage WHERE stage.name = $3::text)
