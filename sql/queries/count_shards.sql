-- How do the shards of the candidates lie on the nodes that may hold some? Needs citus.
-- Columns: shards, nodes, fewest and most shards on a node (bigint).
SELECT coalesce(sum(held.shards), 0)::bigint, count(*), coalesce(min(held.shards), 0), coalesce(max(held.shards), 0)
  FROM (SELECT node.groupid, count(placed.shardid) AS shards
          FROM pg_catalog.pg_dist_node AS node
          LEFT JOIN (pg_catalog.pg_dist_placement AS placed
                     JOIN pg_catalog.pg_dist_shard AS shard
                       ON shard.shardid = placed.shardid
                      AND shard.logicalrelid = to_regclass('assay.candidate'))
            ON placed.groupid = node.groupid
         WHERE node.noderole = 'primary' AND node.shouldhaveshards
         GROUP BY node.groupid) AS held
