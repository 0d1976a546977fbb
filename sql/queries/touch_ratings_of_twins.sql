-- Which ratings are of a question that a bank has as well, and which of the bank's do they meet?
INSERT INTO pg_temp.touched_rating
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id
  FROM assay.rating
  JOIN pg_temp.question_twin AS twin ON twin.plain_id = rating.question_id
 UNION
SELECT rating.candidate_id, rating.interview_id, twin.own_id, rating.interviewer_id
  FROM assay.rating
  JOIN pg_temp.question_twin AS twin ON twin.plain_id = rating.question_id
