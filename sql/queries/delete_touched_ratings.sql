-- Makes room for the rewritten history in assay.rating.
DELETE FROM assay.rating
 USING pg_temp.touched_rating AS touched
 WHERE rating.candidate_id = touched.candidate_id
   AND rating.interview_id = touched.interview_id
   AND rating.question_id = touched.question_id
   AND rating.interviewer_id = touched.interviewer_id
