-- Which nodes of the cluster does another one not reach? Those that the coordinator does not reach come first. Needs citus.
-- Columns: node ("worker-1:5432") (text).
SELECT format('%s:%s', tried.to_nodename, tried.to_nodeport)
  FROM pg_catalog.citus_check_cluster_node_health() AS tried
  JOIN pg_catalog.pg_dist_node AS trying
    ON trying.nodename = tried.from_nodename AND trying.nodeport = tried.from_nodeport
 WHERE tried.result IS NOT TRUE
 ORDER BY trying.groupid, 1
