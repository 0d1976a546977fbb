-- Points of test platforms: scores that may lie anywhere between the two levels of their scale.

ALTER TABLE assay.scale ADD COLUMN continuous boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN assay.scale.continuous IS
    'True: scores are points, anywhere from its lower to its upper level.';

ALTER TABLE assay.rating ADD COLUMN points double precision;

ALTER TABLE assay.rating ADD CHECK (level IS NULL OR points IS NULL);

COMMENT ON COLUMN assay.rating.level IS
    'Place on the scale, from 0, the lowest; null: points, or asked and no score was given.';

COMMENT ON COLUMN assay.rating.points IS 'The score on a continuous scale; null on every other.';

ALTER TABLE assay.rating_change ADD COLUMN points double precision;

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
    ON level.scale_id = rating.scale_id AND level.level = rating.level;

COMMENT ON COLUMN assay.score.level IS
    'Place on the scale, from 0, the lowest; null: points, or asked and no score was given.';

COMMENT ON COLUMN assay.score.label IS 'The level as the export writes it; points as a number.';

COMMENT ON COLUMN assay.score.value IS 'The level''s number on its scale, or the points.';

COMMENT ON COLUMN assay.score.share IS 'The score as a fraction of its scale, from 0 (lowest) to 1 (highest).';

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
       question.bank_id, interview.role_id, interview.stage_id, rating.points
  FROM assay.rating
  JOIN assay.interview USING (candidate_id, interview_id)
  JOIN assay.question USING (question_id)
 CROSS JOIN filter
 WHERE (filter.bank_id IS NULL OR question.bank_id = filter.bank_id)
   AND (filter.role_id IS NULL OR interview.role_id = filter.role_id)
   AND (filter.stage_id IS NULL OR interview.stage_id = filter.stage_id)
   AND (filter.from_date IS NULL OR rating.rated_on >= filter.from_date)
   AND (filter.to_date IS NULL OR rating.rated_on <= filter.to_date);
