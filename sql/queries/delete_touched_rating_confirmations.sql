-- Makes room for the rewritten history in assay.rating_confirmation.
DELETE FROM assay.rating_confirmation
 USING pg_temp.touched_rating AS touched
 WHERE rating_confirmation.candidate_id = touched.candidate_id
   AND rating_confirmation.interview_id = touched.interview_id
   AND rating_confirmation.question_id = touched.question_id
   AND rating_confirmation.interviewer_id = touched.interviewer_id
