-- Lets the sorts and joins of an import stay in memory, and samples no more than the planner needs, to the end of the transaction.
-- Columns: the settings as they now are (text).
SELECT set_config('work_mem', '160MB', true),
       set_config('maintenance_work_mem', '160MB', true),
       set_config('default_statistics_target', '10', true)
