-- Which candidates are known, and how many scores do they have?
-- Columns: candidate_id (bigint), export_id, name (text), scores, candidate_id of the one who has them (bigint,
-- null: this one).
SELECT candidate.candidate_id, candidate.export_id, candidate.name, coalesce(given.scores, 0),
       candidate.merged_into
  FROM assay.candidate
  LEFT JOIN (SELECT candidate_id, count(level) + count(points) AS scores
               FROM assay.rating
              GROUP BY candidate_id) AS given USING (candidate_id)
 ORDER BY candidate.candidate_id
