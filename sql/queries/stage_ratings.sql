-- What are the ratings of the file, each once, by the keys of the database?
-- $1 bank_id (bigint).
INSERT INTO pg_temp.staged_rating (candidate_id, role_id, stage_id, source_ref, question_id,
       interviewer_id, rated_on, scale_id, level, comment, outcome, contradicted, question_version)
SELECT merged.*, (SELECT max(version.version)
                    FROM assay.question_version AS version
                   WHERE version.question_id = merged.question_id
                     AND version.valid_from <= coalesce(merged.rated_on, 'infinity'))
  FROM (SELECT candidate.candidate_id, role.role_id, stage.stage_id, staged.source_ref,
               question.question_id, interviewer.interviewer_id, staged.rated_on,
               min(scale.scale_id), min(staged.level),
               coalesce(min(nullif(staged.comment, '')), ''),
               coalesce(min(nullif(staged.outcome, '')), ''),
               count(staged.level) > 0
                   AND (count(staged.level) < count(*)
                        OR min(staged.level) < max(staged.level)
                        OR min(scale.scale_id) < max(scale.scale_id))
          FROM pg_temp.staged_score AS staged
          JOIN pg_temp.staged_scale AS scale ON scale.scale = staged.scale
          JOIN pg_temp.staged_candidate AS candidate
            ON candidate.candidate_key = staged.candidate_key
          JOIN assay.role ON role.name = staged.role
          JOIN assay.stage ON stage.name = staged.stage
          JOIN assay.question ON question.bank_id = $1 AND question.code = staged.question
          JOIN assay.interviewer ON interviewer.folded_name = staged.interviewer_key
         GROUP BY candidate.candidate_id, role.role_id, stage.stage_id, staged.source_ref,
               question.question_id, interviewer.interviewer_id, staged.rated_on) AS merged
