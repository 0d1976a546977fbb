-- Which ratings shall assay.rating_in_filter show from now on in this session?
-- $1 bank_id, $2 role_id, $3 stage_id (bigint, null: any), $4 from, $5 to (date, both inclusive, null: no limit),
-- $6 those without a date as well (boolean).
-- Columns: the settings as they now are (text).
SELECT set_config('assay.filter_bank_id', coalesce($1::bigint::text, ''), false),
       set_config('assay.filter_role_id', coalesce($2::bigint::text, ''), false),
       set_config('assay.filter_stage_id', coalesce($3::bigint::text, ''), false),
       set_config('assay.filter_from', coalesce($4::date::text, ''), false),
       set_config('assay.filter_to', coalesce($5::date::text, ''), false),
       set_config('assay.filter_undated', $6::boolean::text, false)
