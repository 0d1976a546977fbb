-- Makes room for the rewritten history in assay.rating_change.
DELETE FROM assay.rating_change
 USING pg_temp.touched_rating AS touched
 WHERE rating_change.candidate_id = touched.candidate_id
   AND rating_change.interview_id = touched.interview_id
   AND rating_change.question_id = touched.question_id
   AND rating_change.interviewer_id = touched.interviewer_id
