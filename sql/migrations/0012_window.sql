-- Windows: ratings without a date are in every one of them, and a report's run keeps which window its results are of, and
-- which days it was about.

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
        OR (rating.rated_on IS NULL
            AND (SELECT coalesce(current_setting('assay.filter_undated', true), '') = 'true'))
        OR rating.rated_on
           BETWEEN (SELECT coalesce(nullif(current_setting('assay.filter_from', true), ''),
                                    '-infinity')::date)
               AND (SELECT coalesce(nullif(current_setting('assay.filter_to', true), ''),
                                    'infinity')::date));

ALTER TABLE assay.report_run ADD COLUMN window_name text;

COMMENT ON COLUMN assay.report_run.window_name IS
    'The window that from_day and to_day are of: 12m, 6m or all; null: they were given.';

ALTER TABLE assay.report_run ADD COLUMN reported_from date;

COMMENT ON COLUMN assay.report_run.reported_from IS
    'The first day that the report is about, most often of its month; null: no limit. Results are of from_day to to_day.';

ALTER TABLE assay.report_run ADD COLUMN reported_to date;

COMMENT ON COLUMN assay.report_run.reported_to IS 'The last day that the report is about; null: no limit.';

CREATE OR REPLACE VIEW assay.latest_report_run AS
SELECT DISTINCT ON (bank, role, stage, window_name, reported_from, from_day, to_day) report_run.*
  FROM assay.report_run
 ORDER BY bank, role, stage, window_name, reported_from, from_day, to_day, made_at DESC, report_run_id DESC;

CREATE OR REPLACE VIEW assay.latest_question_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*,
       run.window_name, run.reported_from, run.reported_to
  FROM assay.latest_report_run AS run
  JOIN assay.question_result AS result USING (report_run_id);

CREATE OR REPLACE VIEW assay.latest_pair_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*,
       run.window_name, run.reported_from, run.reported_to
  FROM assay.latest_report_run AS run
  JOIN assay.pair_result AS result USING (report_run_id);

CREATE OR REPLACE VIEW assay.latest_interviewer_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*,
       run.window_name, run.reported_from, run.reported_to
  FROM assay.latest_report_run AS run
  JOIN assay.interviewer_result AS result USING (report_run_id);

CREATE OR REPLACE VIEW assay.latest_topic_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*,
       run.window_name, run.reported_from, run.reported_to
  FROM assay.latest_report_run AS run
  JOIN assay.topic_result AS result USING (report_run_id);
