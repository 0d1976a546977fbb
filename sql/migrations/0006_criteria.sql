-- Criteria that are rated by themselves: what a rubric looks for, each met or not met. A criterion is a question of its
-- own, known by the question it belongs to and its place in that rubric.

ALTER TABLE assay.question ADD COLUMN criterion_of bigint;

COMMENT ON COLUMN assay.question.criterion_of IS
    'The question whose rubric looks for it, where this is a criterion; null: a question.';

ALTER TABLE assay.question ADD COLUMN criterion integer;

COMMENT ON COLUMN assay.question.criterion IS
    'Place in the rubric, from 1, where this is a criterion; its text is in assay.criterion at position criterion - 1.';

ALTER TABLE assay.question ADD CHECK ((criterion_of IS NULL) = (criterion IS NULL));

ALTER TABLE assay.question ADD CHECK (criterion > 0);

ALTER TABLE assay.question DROP CONSTRAINT question_bank_id_code_key;

CREATE UNIQUE INDEX question_code ON assay.question (bank_id, code) WHERE criterion_of IS NULL;

CREATE UNIQUE INDEX question_criterion ON assay.question (criterion_of, criterion) WHERE criterion_of IS NOT NULL;

COMMENT ON TABLE assay.question IS
    'Questions, known by their code within a bank, and criteria that were rated by themselves ("1.1/3"). The wording of questions is in assay.question_version.';

CREATE OR REPLACE VIEW assay.current_question AS
SELECT question.question_id, bank.name AS bank, topic.code AS topic, topic.title AS topic_title,
       topic.bonus, question.code AS question, version.version, version.title, version.prompt,
       version.rubric, question.retired
  FROM assay.question
  JOIN assay.bank USING (bank_id)
  JOIN assay.topic USING (topic_id)
  JOIN assay.question_version AS version USING (question_id)
 WHERE question.criterion_of IS NULL
   AND version.version = (SELECT max(newest.version)
                            FROM assay.question_version AS newest
                           WHERE newest.question_id = question.question_id);

CREATE VIEW assay.current_criterion AS
SELECT marked.question_id, marked.criterion_of, marked.criterion,
       coalesce(criterion.text, own.title, '') AS text, criterion.required
  FROM assay.question AS marked
  LEFT JOIN assay.criterion
    ON criterion.question_id = marked.criterion_of AND criterion.position = marked.criterion - 1
   AND criterion.version = (SELECT max(newest.version)
                              FROM assay.question_version AS newest
                             WHERE newest.question_id = marked.criterion_of)
  LEFT JOIN assay.question_version AS own
    ON own.question_id = marked.question_id AND own.version = 1
 WHERE marked.criterion_of IS NOT NULL;

COMMENT ON VIEW assay.current_criterion IS 'Criteria that were rated by themselves, in their newest wording.';

COMMENT ON COLUMN assay.current_criterion.required IS 'Null where no bank lists the criterion.';

CREATE VIEW assay.earlier_criterion AS
SELECT marked.question_id, version.version
  FROM assay.current_criterion AS marked
  JOIN assay.question_version AS version ON version.question_id = marked.criterion_of
  LEFT JOIN assay.criterion
    ON criterion.question_id = marked.criterion_of AND criterion.position = marked.criterion - 1
   AND criterion.version = version.version
  LEFT JOIN assay.criterion AS newest
    ON newest.question_id = marked.criterion_of AND newest.position = marked.criterion - 1
   AND newest.version = (SELECT max(latest.version)
                           FROM assay.question_version AS latest
                          WHERE latest.question_id = marked.criterion_of)
 WHERE criterion.text IS DISTINCT FROM newest.text;

COMMENT ON VIEW assay.earlier_criterion IS
    'Versions of a question in which the criterion was another one than in the newest.';

CREATE OR REPLACE VIEW assay.score AS
SELECT rating.candidate_id,
       'C-' || lpad(rating.candidate_id::text, greatest(4, length(rating.candidate_id::text)), '0')
           AS candidate,
       role.name AS role, stage.name AS stage, rating.interview_id, interview.outcome,
       bank.name AS bank, topic.code AS topic, question.code AS question, rating.question_version,
       interviewer.name AS interviewer, rating.rated_on, scale.name AS scale, rating.level,
       coalesce(level.label, rating.points::text) AS label,
       coalesce(level.value, rating.points) AS value,
       (coalesce(level.value, rating.points) - lowest.value) / (highest.value - lowest.value)
           AS share,
       rating.comment, rating.import_id
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
  JOIN assay.role USING (role_id)
  JOIN assay.stage USING (stage_id)
  JOIN assay.question USING (question_id)
  JOIN assay.topic USING (topic_id)
  JOIN assay.bank ON bank.bank_id = question.bank_id
  JOIN assay.interviewer USING (interviewer_id)
  JOIN assay.scale USING (scale_id)
  JOIN assay.scale_level AS lowest ON lowest.scale_id = scale.scale_id AND lowest.level = 0
  JOIN assay.scale_level AS highest
    ON highest.scale_id = scale.scale_id AND highest.level = scale.n_levels - 1
  LEFT JOIN assay.scale_level AS level
    ON level.scale_id = rating.scale_id AND level.level = rating.level
 WHERE question.criterion_of IS NULL;

CREATE VIEW assay.criterion_score AS
SELECT rating.candidate_id,
       'C-' || lpad(rating.candidate_id::text, greatest(4, length(rating.candidate_id::text)), '0')
           AS candidate,
       role.name AS role, stage.name AS stage, rating.interview_id, bank.name AS bank,
       asked.code AS question, marked.criterion, marked.text, marked.required,
       rating.question_version, interviewer.name AS interviewer, rating.rated_on,
       rating.level = 1 AS met, rating.comment, rating.import_id
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
  JOIN assay.role USING (role_id)
  JOIN assay.stage USING (stage_id)
  JOIN assay.current_criterion AS marked USING (question_id)
  JOIN assay.question AS asked ON asked.question_id = marked.criterion_of
  JOIN assay.bank ON bank.bank_id = asked.bank_id
  JOIN assay.interviewer USING (interviewer_id);

COMMENT ON VIEW assay.criterion_score IS
    'One row a rating of a criterion, with names in place of keys. Ratings of questions are in assay.score.';

COMMENT ON COLUMN assay.criterion_score.criterion IS 'Place in the rubric, from 1.';

COMMENT ON COLUMN assay.criterion_score.met IS 'Null: nobody said.';

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
       rating.question_version, question.criterion_of
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
  JOIN assay.question USING (question_id)
 CROSS JOIN filter
 WHERE (filter.bank_id IS NULL OR question.bank_id = filter.bank_id)
   AND (filter.role_id IS NULL OR interview.role_id = filter.role_id)
   AND (filter.stage_id IS NULL OR interview.stage_id = filter.stage_id)
   AND (filter.from_date IS NULL OR rating.rated_on >= filter.from_date)
   AND (filter.to_date IS NULL OR rating.rated_on <= filter.to_date);

COMMENT ON COLUMN assay.rating_in_filter.criterion_of IS
    'The question whose rubric looks for it, where a criterion was rated; null: a question was.';
