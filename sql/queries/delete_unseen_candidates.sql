-- Removes the candidates that a rewritten history has left without interviews. Their codes are not given again.
-- Merged candidates stay known.
DELETE FROM assay.candidate
 USING (SELECT DISTINCT candidate_id FROM pg_temp.touched_rating) AS touched
 WHERE candidate.candidate_id = touched.candidate_id
   AND NOT EXISTS (SELECT 1 FROM assay.interview
                    WHERE interview.candidate_id = candidate.candidate_id)
   AND candidate.merged_into IS NULL
   AND candidate.candidate_id NOT IN (SELECT merge.to_id FROM assay.person_merge AS merge
                                       WHERE merge.kind = 'candidate')
