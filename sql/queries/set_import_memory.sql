-- Lets the sorts and joins of an import stay in memory, to the end of the transaction.
-- Columns: the setting as it now is (text).
SELECT set_config('work_mem', '160MB', true)
