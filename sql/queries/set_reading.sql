-- What shall copy_packed_ratings_out.sql and copy_ratings_out.sql read?
-- $1 first, $2 last question_id; more than any key or number of $3 questions, $4 interviewers, $5 scales, $6 versions and
-- $7 levels (bigint).
-- Columns: the settings as they now are (text).
SELECT set_config('assay.first_question', $1::bigint::text, false),
       set_config('assay.last_question', $2::bigint::text, false),
       set_config('assay.questions', $3::bigint::text, false),
       set_config('assay.interviewers', $4::bigint::text, false),
       set_config('assay.scales', $5::bigint::text, false),
       set_config('assay.versions', $6::bigint::text, false),
       set_config('assay.levels', $7::bigint::text, false)
