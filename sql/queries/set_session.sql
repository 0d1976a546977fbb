-- How shall the session read and write values? UTC and ISO dates; no names but the built-in ones are found
-- without their schema; no just-in-time compiling, which costs more than these queries take.
-- Columns: the settings as they now are (text).
SELECT set_config('search_path', 'pg_catalog', false),
       set_config('TimeZone', 'UTC', false),
       set_config('DateStyle', 'ISO, YMD', false),
       set_config('jit', 'off', false)
