-- The wording that was asked, for comparing a question before and after a change.

CREATE OR REPLACE VIEW assay.rating_in_filter AS
WITH filter AS MATERIALIZED (
    SELECT nullif(current_setting('assay.filter_bank_id', true), '')::bigint AS bank_id,
           nullif(current_setting('assay.filter_role_id', true), '')::bigint AS role_id,
           nullif(current_setting('assay.filter_stage_id', true), '')::bigint AS stage_id,
           nullif(current_setting('assay.filter_from', true), '')::date AS from_date,
           nullif(current_setting('assay.filter_to', true), '')::date AS to_date
)
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
       rating.scale_id, rating.level, rating.rated_on, rating.import_id,
       question.bank_id, interview.role_id, interview.stage_id, rating.points,
       rating.question_version
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
  JOIN assay.question USING (question_id)
 CROSS JOIN filter
 WHERE (filter.bank_id IS NULL OR question.bank_id = filter.bank_id)
   AND (filter.role_id IS NULL OR interview.role_id = filter.role_id)
   AND (filter.stage_id IS NULL OR interview.stage_id = filter.stage_id)
   AND (filter.from_date IS NULL OR rating.rated_on >= filter.from_date)
   AND (filter.to_date IS NULL OR rating.rated_on <= filter.to_date);
