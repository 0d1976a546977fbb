-- Shall this session read numbers in place of the names of interviewers?
-- $1 whether so (boolean).
-- Columns: the setting as it now is (text).
SELECT set_config('assay.hide_interviewers', $1::boolean::text, false)
