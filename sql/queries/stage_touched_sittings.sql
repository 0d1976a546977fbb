-- Of which sittings that have several interviews are the ratings whose history is being rewritten?
INSERT INTO pg_temp.staged_sitting
SELECT 0, dense_rank() OVER (ORDER BY candidate_id, role_id, stage_id, source_ref), candidate_id,
       role_id, stage_id, source_ref, '', NULL, NULL
  FROM (SELECT DISTINCT interview.candidate_id, interview.role_id, interview.stage_id,
               interview.source_ref
          FROM pg_temp.touched_rating
          JOIN assay.interview USING (candidate_id, interview_id)) AS touched
 WHERE EXISTS (SELECT 1 FROM assay.interview
                WHERE interview.candidate_id = touched.candidate_id
                  AND interview.role_id = touched.role_id
                  AND interview.stage_id = touched.stage_id
                  AND interview.source_ref = touched.source_ref
                  AND interview.occurrence > 1)
