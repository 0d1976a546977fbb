-- How much is within the filter?
-- Columns: candidates, interviews, interviewers, questions, ratings with a score, ratings without one (bigint).
SELECT seen.candidates, seen.interviews, asking.interviewers, asked.questions, seen.ratings, seen.missing
  FROM (SELECT count(*) AS candidates, coalesce(sum(own.interviews), 0)::bigint AS interviews,
               coalesce(sum(own.ratings), 0)::bigint AS ratings,
               coalesce(sum(own.missing), 0)::bigint AS missing
          FROM (SELECT rating.candidate_id, count(DISTINCT rating.interview_id) AS interviews,
                       count(coalesce(rating.level, rating.points)) AS ratings,
                       count(*) - count(coalesce(rating.level, rating.points)) AS missing
                  FROM assay.rating_in_filter AS rating
                 GROUP BY rating.candidate_id) AS own) AS seen
 CROSS JOIN (SELECT count(DISTINCT rating.interviewer_id) AS interviewers
               FROM assay.rating_in_filter AS rating) AS asking
 CROSS JOIN (SELECT count(DISTINCT rating.question_id) AS questions
               FROM assay.rating_in_filter AS rating) AS asked
