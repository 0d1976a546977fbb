-- Removes the interviews that a rewritten history has left without ratings, those of merged candidates excepted.
DELETE FROM assay.interview
 USING (SELECT DISTINCT candidate_id, interview_id FROM pg_temp.touched_rating) AS touched
 WHERE interview.candidate_id = touched.candidate_id
   AND interview.interview_id = touched.interview_id
   AND NOT EXISTS (SELECT 1 FROM assay.rating
                    WHERE rating.candidate_id = interview.candidate_id
                      AND rating.interview_id = interview.interview_id)
   AND NOT EXISTS (SELECT 1 FROM assay.merged_value AS merged
                    WHERE merged.candidate_id = interview.candidate_id
                      AND merged.interview_id = interview.interview_id)
