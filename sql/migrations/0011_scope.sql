-- The view that filtered queries read, so that its conditions are on ratings alone: what a query does not ask of interviews
-- and questions is not joined, and the settings are looked up once a query.

CREATE OR REPLACE VIEW assay.rating_in_filter AS
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id,
       rating.scale_id, rating.level, rating.rated_on, rating.import_id,
       question.bank_id, interview.role_id, interview.stage_id, rating.points,
       rating.question_version, question.criterion_of
  FROM assay.rating
  LEFT JOIN assay.interview
    ON interview.candidate_id = rating.candidate_id AND interview.interview_id = rating.interview_id
  LEFT JOIN assay.question ON question.question_id = rating.question_id
 WHERE ((SELECT coalesce(current_setting('assay.filter_bank_id', true), '') = '')
        OR rating.question_id IN
           (SELECT asked.question_id
              FROM assay.question AS asked
             WHERE asked.bank_id
                   = (SELECT nullif(current_setting('assay.filter_bank_id', true), '')::bigint)))
   AND ((SELECT coalesce(current_setting('assay.filter_role_id', true), '') = ''
                AND coalesce(current_setting('assay.filter_stage_id', true), '') = '')
        OR (rating.candidate_id, rating.interview_id) IN
           (SELECT held.candidate_id, held.interview_id
              FROM assay.interview AS held
             WHERE ((SELECT coalesce(current_setting('assay.filter_role_id', true), '') = '')
                    OR held.role_id
                       = (SELECT nullif(current_setting('assay.filter_role_id', true), '')::bigint))
               AND ((SELECT coalesce(current_setting('assay.filter_stage_id', true), '') = '')
                    OR held.stage_id
                       = (SELECT nullif(current_setting('assay.filter_stage_id', true), '')::bigint))))
   AND ((SELECT coalesce(current_setting('assay.filter_from', true), '') = ''
                AND coalesce(current_setting('assay.filter_to', true), '') = '')
        OR rating.rated_on
           BETWEEN (SELECT coalesce(nullif(current_setting('assay.filter_from', true), ''),
                                    '-infinity')::date)
               AND (SELECT coalesce(nullif(current_setting('assay.filter_to', true), ''),
                                    'infinity')::date));
