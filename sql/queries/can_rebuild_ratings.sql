-- May the key of the ratings be made after the rows, because there are none so far? The session must own the table, which must be on
-- this server alone, and nobody's views may depend on its key.
-- Columns: whether it may (boolean).
SELECT NOT EXISTS (SELECT 1 FROM assay.rating LIMIT 1)
       AND pg_has_role(class.relowner, 'USAGE')
       AND to_regclass('pg_catalog.pg_dist_partition') IS NULL
       AND NOT EXISTS (SELECT 1
                         FROM pg_catalog.pg_constraint AS key
                         JOIN pg_catalog.pg_depend AS leaning
                           ON leaning.refclassid = 'pg_catalog.pg_constraint'::regclass
                          AND leaning.refobjid = key.oid AND leaning.deptype = 'n'
                        WHERE key.conrelid = class.oid AND key.contype = 'p')
  FROM pg_catalog.pg_class AS class
 WHERE class.oid = 'assay.rating'::regclass
