-- What does the cluster consist of? Needs citus.
-- Columns: whether this is the coordinator, whether it is known to the workers as one (boolean), nodes that hold shards beside it,
-- those among them that are out of service, shards of the candidates (bigint, 0: they are not sharded).
SELECT (SELECT here.groupid = 0 FROM pg_catalog.pg_dist_local_group AS here),
       EXISTS (SELECT 1 FROM pg_catalog.pg_dist_node AS node WHERE node.groupid = 0),
       (SELECT count(*)
          FROM pg_catalog.pg_dist_node AS node
         WHERE node.groupid <> 0 AND node.noderole = 'primary' AND node.shouldhaveshards),
       (SELECT count(*)
          FROM pg_catalog.pg_dist_node AS node
         WHERE node.groupid <> 0 AND node.noderole = 'primary' AND NOT node.isactive),
       (SELECT count(*)
          FROM pg_catalog.pg_dist_shard AS shard
         WHERE shard.logicalrelid = to_regclass('assay.candidate'))
