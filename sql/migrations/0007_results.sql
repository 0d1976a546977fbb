-- What report runs found, kept for dashboards: one row a run with its filters and counts, and the rows of its tables.
-- Numbers are unrounded and have the names that the CSV files of a report give them.

CREATE TABLE assay.report_run (
    report_run_id  bigserial   PRIMARY KEY,
    made_at        timestamptz NOT NULL,
    version        text        NOT NULL,
    bank           text,
    role           text,
    stage          text,
    from_day       date,
    to_day         date,
    first_day      date,
    last_day       date,
    summary        text        NOT NULL,
    candidates     bigint      NOT NULL,
    interviews     bigint      NOT NULL,
    interviewers   bigint      NOT NULL,
    questions      bigint      NOT NULL,
    ratings        bigint      NOT NULL,
    missing        bigint      NOT NULL
);

COMMENT ON TABLE assay.report_run IS
    'One run of assay report, its filters and what passed them. Rows may be deleted; their results go with them.';

COMMENT ON COLUMN assay.report_run.made_at IS 'The time of generation that the report prints.';

COMMENT ON COLUMN assay.report_run.bank IS 'A filter, as are role, stage, from_day and to_day (inclusive); null: none.';

COMMENT ON COLUMN assay.report_run.first_day IS 'The first day with a score that passed the filters; null: no score has a date.';

COMMENT ON COLUMN assay.report_run.summary IS 'The report in one line.';

COMMENT ON COLUMN assay.report_run.missing IS 'Times a question was asked without a score.';

CREATE TABLE assay.question_result (
    report_run_id          bigint NOT NULL REFERENCES assay.report_run ON DELETE CASCADE,
    place                  bigint NOT NULL,
    question               text NOT NULL,
    topic                  text,
    title                  text,
    n_candidates           bigint,
    n_ratings              bigint,
    mean                   double precision,
    sd                     double precision,
    difficulty             double precision,
    difficulty_se          double precision,
    difficulty_lower       double precision,
    difficulty_upper       double precision,
    difficulty_n           bigint,
    difficulty_status      text,
    separation             double precision,
    separation_se          double precision,
    separation_lower       double precision,
    separation_upper       double precision,
    separation_n           bigint,
    separation_status      text,
    item_total             double precision,
    alpha_if_dropped       double precision,
    kappa_quadratic        double precision,
    kappa_quadratic_se     double precision,
    kappa_quadratic_lower  double precision,
    kappa_quadratic_upper  double precision,
    kappa_quadratic_n      bigint,
    kappa_quadratic_status text,
    findings               text,
    PRIMARY KEY (report_run_id, place)
);

COMMENT ON TABLE assay.question_result IS 'What a report run found about each question.';

COMMENT ON COLUMN assay.question_result.place IS 'Its place in the report, from 1.';

COMMENT ON COLUMN assay.question_result.question IS 'Its code.';

COMMENT ON COLUMN assay.question_result.mean IS 'Of candidate means, on the scale''s own values.';

COMMENT ON COLUMN assay.question_result.difficulty IS 'Share of the scale that candidates reach, 0 to 1; high is easy.';

COMMENT ON COLUMN assay.question_result.separation IS 'Item-rest correlation: whether the question separates strong from weak candidates.';

COMMENT ON COLUMN assay.question_result.kappa_quadratic IS 'Agreement of interviewers beyond chance, quadratic weights, pooled over pairs.';

COMMENT ON COLUMN assay.question_result.findings IS 'Kinds and strengths, as in too_hard:clear floor:watch.';

CREATE TABLE assay.pair_result (
    report_run_id     bigint NOT NULL REFERENCES assay.report_run ON DELETE CASCADE,
    place             bigint NOT NULL,
    a                 text NOT NULL,
    b                 text NOT NULL,
    n_answers         bigint,
    n_candidates      bigint,
    observed          double precision,
    expected          double precision,
    unweighted        double precision,
    unweighted_se     double precision,
    unweighted_lower  double precision,
    unweighted_upper  double precision,
    unweighted_n      bigint,
    unweighted_status text,
    linear            double precision,
    linear_se         double precision,
    linear_lower      double precision,
    linear_upper      double precision,
    linear_n          bigint,
    linear_status     text,
    quadratic         double precision,
    quadratic_se      double precision,
    quadratic_lower   double precision,
    quadratic_upper   double precision,
    quadratic_n       bigint,
    quadratic_status  text,
    mean_difference   double precision,
    PRIMARY KEY (report_run_id, place)
);

COMMENT ON TABLE assay.pair_result IS 'What a report run found about each pair of interviewers, over all questions.';

COMMENT ON COLUMN assay.pair_result.place IS 'Its place in the report, from 1.';

COMMENT ON COLUMN assay.pair_result.a IS 'The two interviewers, as the report shows them.';

COMMENT ON COLUMN assay.pair_result.n_answers IS 'Answers that both scored.';

COMMENT ON COLUMN assay.pair_result.unweighted IS 'Cohen''s kappa, pooled over questions.';

COMMENT ON COLUMN assay.pair_result.mean_difference IS 'b less a, on the scale''s own values.';

CREATE TABLE assay.interviewer_result (
    report_run_id          bigint NOT NULL REFERENCES assay.report_run ON DELETE CASCADE,
    place                  bigint NOT NULL,
    interviewer            text NOT NULL,
    n_interviews           bigint,
    n_candidates           bigint,
    n_ratings              bigint,
    n_missing              bigint,
    mean                   double precision,
    sd                     double precision,
    severity_points        double precision,
    severity_points_se     double precision,
    severity_points_lower  double precision,
    severity_points_upper  double precision,
    severity_points_n      bigint,
    severity_points_status text,
    spread                 double precision,
    spread_se              double precision,
    spread_lower           double precision,
    spread_upper           double precision,
    spread_n               bigint,
    spread_status          text,
    trend                  double precision,
    trend_se               double precision,
    trend_lower            double precision,
    trend_upper            double precision,
    trend_n                bigint,
    trend_status           text,
    findings               text,
    PRIMARY KEY (report_run_id, place)
);

COMMENT ON TABLE assay.interviewer_result IS 'What a report run found about each interviewer. It compares scores, it does not rate people.';

COMMENT ON COLUMN assay.interviewer_result.place IS 'Its place in the report, from 1.';

COMMENT ON COLUMN assay.interviewer_result.interviewer IS 'As the report shows them.';

COMMENT ON COLUMN assay.interviewer_result.severity_points IS 'In points, against colleagues on the same answers; below 0 scores lower.';

COMMENT ON COLUMN assay.interviewer_result.spread IS 'Standard deviation of the scores divided by that of colleagues on the same answers.';

COMMENT ON COLUMN assay.interviewer_result.trend IS 'Points a month by which the deviation from colleagues moves.';

COMMENT ON COLUMN assay.interviewer_result.findings IS 'Kinds and strengths, as in severe:clear.';

CREATE TABLE assay.topic_result (
    report_run_id          bigint NOT NULL REFERENCES assay.report_run ON DELETE CASCADE,
    place                  bigint NOT NULL,
    topic                  text NOT NULL,
    title                  text,
    kind                   text,
    n_questions            bigint,
    n_flagged              bigint,
    n_answers              bigint,
    n_ratings              bigint,
    observed               double precision,
    kappa_quadratic        double precision,
    kappa_quadratic_se     double precision,
    kappa_quadratic_lower  double precision,
    kappa_quadratic_upper  double precision,
    kappa_quadratic_n      bigint,
    kappa_quadratic_status text,
    PRIMARY KEY (report_run_id, place)
);

COMMENT ON TABLE assay.topic_result IS 'What a report run found about each topic.';

COMMENT ON COLUMN assay.topic_result.place IS 'Its place in the report, from 1.';

COMMENT ON COLUMN assay.topic_result.topic IS 'Its code.';

COMMENT ON COLUMN assay.topic_result.kind IS 'core or bonus.';

COMMENT ON COLUMN assay.topic_result.n_questions IS 'Questions of the topic that were asked.';

COMMENT ON COLUMN assay.topic_result.n_flagged IS 'Of these, with a clear finding.';

COMMENT ON COLUMN assay.topic_result.n_answers IS 'Answers with two or more ratings.';

COMMENT ON COLUMN assay.topic_result.observed IS 'Mean agreement of the pairs within an answer.';

COMMENT ON COLUMN assay.topic_result.kappa_quadratic IS 'Agreement of interviewers beyond chance, pooled over the topic''s pairs and questions.';

CREATE VIEW assay.latest_report_run AS
SELECT DISTINCT ON (bank, role, stage, from_day, to_day) report_run.*
  FROM assay.report_run
 ORDER BY bank, role, stage, from_day, to_day, made_at DESC, report_run_id DESC;

COMMENT ON VIEW assay.latest_report_run IS 'The newest run for each set of filters.';

CREATE VIEW assay.latest_question_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*
  FROM assay.latest_report_run AS run
  JOIN assay.question_result AS result USING (report_run_id);

COMMENT ON VIEW assay.latest_question_result IS
    'Results of the newest run for each set of filters; with from_day as time, a line a month where reports are monthly.';

CREATE VIEW assay.latest_pair_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*
  FROM assay.latest_report_run AS run
  JOIN assay.pair_result AS result USING (report_run_id);

COMMENT ON VIEW assay.latest_pair_result IS
    'Results of the newest run for each set of filters; with from_day as time, a line a month where reports are monthly.';

CREATE VIEW assay.latest_interviewer_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*
  FROM assay.latest_report_run AS run
  JOIN assay.interviewer_result AS result USING (report_run_id);

COMMENT ON VIEW assay.latest_interviewer_result IS
    'Results of the newest run for each set of filters; with from_day as time, a line a month where reports are monthly.';

CREATE VIEW assay.latest_topic_result AS
SELECT run.bank, run.role, run.stage, run.from_day, run.to_day, run.made_at, result.*
  FROM assay.latest_report_run AS run
  JOIN assay.topic_result AS result USING (report_run_id);

COMMENT ON VIEW assay.latest_topic_result IS
    'Results of the newest run for each set of filters; with from_day as time, a line a month where reports are monthly.';
