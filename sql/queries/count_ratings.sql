-- How much is within the filter, and of which days? Criteria do not count.
-- Columns: candidates, interviews, interviewers, questions, ratings with a score, ratings without one (bigint), first and last
-- day of those with a score (date, null when none has a date).
SELECT seen.candidates, seen.interviews, given.interviewers, given.questions, given.ratings, given.missing,
       given.first_day, given.last_day
  FROM (SELECT count(*) AS candidates, coalesce(sum(own.interviews), 0)::bigint AS interviews
          FROM (SELECT held.candidate_id, count(*) AS interviews
                  FROM (SELECT rating.candidate_id, rating.interview_id
                          FROM assay.rating_in_filter AS rating
                         WHERE rating.question_id NOT IN (SELECT question.question_id
                                                            FROM assay.question
                                                           WHERE question.criterion_of IS NOT NULL)
                         GROUP BY rating.candidate_id, rating.interview_id) AS held
                 GROUP BY held.candidate_id) AS own) AS seen
 CROSS JOIN (SELECT count(DISTINCT cell.interviewer_id) AS interviewers,
                    count(DISTINCT cell.question_id) AS questions,
                    coalesce(sum(cell.ratings), 0)::bigint AS ratings,
                    coalesce(sum(cell.missing), 0)::bigint AS missing,
                    min(cell.first_day) AS first_day, max(cell.last_day) AS last_day
               FROM (SELECT rating.interviewer_id, rating.question_id,
                            count(coalesce(rating.level, rating.points)) AS ratings,
                            count(*) - count(coalesce(rating.level, rating.points)) AS missing,
                            min(rating.rated_on) FILTER (WHERE coalesce(rating.level, rating.points) IS NOT NULL)
                                AS first_day,
                            max(rating.rated_on) FILTER (WHERE coalesce(rating.level, rating.points) IS NOT NULL)
                                AS last_day
                       FROM assay.rating_in_filter AS rating
                      WHERE rating.question_id NOT IN (SELECT question.question_id
                                                         FROM assay.question
                                                        WHERE question.criterion_of IS NOT NULL)
                      GROUP BY rating.interviewer_id, rating.question_id) AS cell) AS given
