-- Which interviews are there of the role and the stage of set_filter.sql?
-- Columns: candidate_id, interview_id, role_id, stage_id (bigint), outcome as the export words it (text).
COPY (SELECT interview.candidate_id, interview.interview_id, interview.role_id, interview.stage_id,
             interview.outcome
        FROM assay.interview
       WHERE ((SELECT current_setting('assay.filter_role_id') = '')
              OR interview.role_id = (SELECT nullif(current_setting('assay.filter_role_id'), '')::bigint))
         AND ((SELECT current_setting('assay.filter_stage_id') = '')
              OR interview.stage_id = (SELECT nullif(current_setting('assay.filter_stage_id'), '')::bigint))
       ORDER BY interview.candidate_id, interview.interview_id)
  TO STDOUT (FORMAT BINARY)
