-- The day a score was submitted, beside the day of its interview.

ALTER TABLE assay.rating ADD COLUMN submitted_on date;

ALTER TABLE assay.rating ADD CHECK (isfinite(submitted_on));

COMMENT ON COLUMN assay.rating.submitted_on IS
    'When the score was given in; null where the export does not give that day beside the one of the interview.';

COMMENT ON COLUMN assay.rating.rated_on IS
    'Day of the interview, or of the score where the export gives no other; null where it gives no date.';

ALTER TABLE assay.rating_change ADD COLUMN submitted_on date;

ALTER TABLE assay.rating_confirmation ADD COLUMN submitted_on date;

ALTER TABLE assay.merged_value ADD COLUMN submitted_on date;

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
       rating.comment, rating.import_id, rating.submitted_on
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

COMMENT ON COLUMN assay.score.submitted_on IS
    'When the score was given in; null where the export does not give that day beside the one of the interview.';
