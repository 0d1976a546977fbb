-- How do the exports word the outcomes of the interviews with a rating within the filter?
-- Columns: outcome (text, by bytes), interviews (bigint).
SELECT interview.outcome, count(*)
  FROM assay.interview
 WHERE interview.outcome <> ''
   AND EXISTS (SELECT FROM assay.rating_in_filter AS rating
                WHERE rating.candidate_id = interview.candidate_id
                  AND rating.interview_id = interview.interview_id)
 GROUP BY interview.outcome COLLATE "C", interview.outcome
 ORDER BY interview.outcome COLLATE "C"
