-- Where do the tables of the schema lie, each after those that it refers to? Needs citus. A table whose key begins with the
-- candidate is to be sharded, any other to be whole on every node.
-- Columns: table (text), whether it is to be sharded (boolean), where it lies (text: 'here' alone, 'everywhere', 'sharded' with the
-- candidates, 'otherwise'), its owner (text), whether the session has the owner's rights (boolean).
WITH RECURSIVE own AS (
    SELECT class.oid, class.relname, class.relowner,
           EXISTS (SELECT 1
                     FROM pg_catalog.pg_constraint AS key
                     JOIN pg_catalog.pg_attribute AS first
                       ON first.attrelid = key.conrelid AND first.attnum = key.conkey[1]
                    WHERE key.conrelid = class.oid AND key.contype = 'p'
                      AND first.attname = 'candidate_id') AS is_large
      FROM pg_catalog.pg_class AS class
      JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
     WHERE namespace.nspname = 'assay' AND class.relkind IN ('r', 'p')
       AND NOT pg_catalog.relation_is_a_known_shard(class.oid)
), reference AS (
    SELECT own.oid, 0 AS floor FROM own
     UNION
    SELECT key.conrelid, reference.floor + 1
      FROM reference
      JOIN pg_catalog.pg_constraint AS key
        ON key.confrelid = reference.oid AND key.contype = 'f' AND key.conrelid <> key.confrelid
     WHERE reference.floor < 100
), placed AS (
    SELECT own.*, place.partmethod, place.repmodel, place.colocationid,
           CASE WHEN place.partmethod = 'h'
                THEN pg_catalog.column_to_column_name(place.logicalrelid, place.partkey) END AS sharded_by,
           (SELECT candidates.colocationid
              FROM pg_catalog.pg_dist_partition AS candidates
             WHERE candidates.logicalrelid = to_regclass('assay.candidate')) AS group_of_candidates
      FROM own
      LEFT JOIN pg_catalog.pg_dist_partition AS place ON place.logicalrelid = own.oid
)
SELECT placed.relname::text, placed.is_large,
       CASE WHEN placed.partmethod IS NULL
                 OR (placed.partmethod = 'n' AND placed.repmodel = 's' AND placed.colocationid = 0)
                THEN 'here'
            WHEN placed.partmethod = 'n' AND placed.repmodel = 't' AND NOT placed.is_large
                THEN 'everywhere'
            WHEN placed.sharded_by = 'candidate_id' AND placed.colocationid = placed.group_of_candidates
                 AND placed.is_large
                THEN 'sharded'
            ELSE 'otherwise' END,
       pg_get_userbyid(placed.relowner)::text, pg_has_role(placed.relowner, 'USAGE')
  FROM placed
 ORDER BY placed.is_large, placed.relname <> 'candidate',
          (SELECT max(reference.floor) FROM reference WHERE reference.oid = placed.oid), placed.relname
