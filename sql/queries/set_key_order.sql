-- How shall the rest of the transaction read? In the order of primary keys, where a statement asks for it, and never by
-- sorting or hashing all ratings; by one process, for the client has work for the others.
-- $1 whether so (boolean); false: as the server is set.
-- Columns: the settings as they now are (text).
SELECT set_config('enable_sort', CASE WHEN $1::boolean THEN 'off' ELSE 'on' END, true),
       set_config('enable_hashagg', CASE WHEN $1 THEN 'off' ELSE 'on' END, true),
       set_config('max_parallel_workers_per_gather',
                  CASE WHEN $1 THEN '0'
                       ELSE (SELECT reset_val FROM pg_settings WHERE name = 'max_parallel_workers_per_gather') END, true)
