-- What a distributed PostgreSQL (Citus) needs to know for the rest of a transaction that writes; a plain one
-- keeps the values and does nothing.
-- Columns: the settings as they now are (text).
SELECT set_config('citus.multi_shard_modify_mode', 'sequential', true),
       set_config('citus.enable_local_reference_table_foreign_keys', 'off', true)
