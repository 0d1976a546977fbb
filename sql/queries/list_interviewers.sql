-- Which interviewers are known, and how many scores do they have?
-- Columns: interviewer_id (bigint), name (text), scores (bigint), name of the one who has them (text, null: this one).
SELECT interviewer.interviewer_id, interviewer.name, coalesce(given.scores, 0), kept.name
  FROM assay.interviewer
  LEFT JOIN (SELECT interviewer_id, count(level) + count(points) AS scores
               FROM assay.rating
              GROUP BY interviewer_id) AS given USING (interviewer_id)
  LEFT JOIN assay.interviewer AS kept ON kept.interviewer_id = interviewer.merged_into
 ORDER BY interviewer.folded_name
