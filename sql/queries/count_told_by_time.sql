-- How many interviews does only their time of day tell from another one of their sitting?
-- Columns: interviews (bigint).
SELECT coalesce(sum(told.n - 1), 0)::bigint
  FROM (SELECT count(DISTINCT occurrence) AS n
          FROM pg_temp.staged_moment
         WHERE tells
         GROUP BY sitting, rated_on) AS told
