-- How shall the rest of the transaction read? In the order of primary keys, where a statement asks for it, and never by
-- sorting or hashing all ratings; by one process, for the client has work for the others.
-- Columns: the settings as they now are (text).
SELECT set_config('enable_sort', 'off', true),
       set_config('enable_hashagg', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true)
