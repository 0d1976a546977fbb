-- Which rows give one rating different values on one date? All of them are rejected.
-- $1 bank_id (bigint).
INSERT INTO pg_temp.staged_reject
SELECT line, byte_offset, byte_length, 'score', label,
       CASE WHEN count(*) OVER same > 20 THEN
                format('%s lines, the first of them %s', count(*) OVER same, min(line) OVER same)
            ELSE 'lines ' || string_agg(line::text, ', ') OVER same END
           || ' give different scores by one interviewer for one question on one day',
       'keep one of them; scores of another interview need their own date or interview id'
  FROM (SELECT staged.line, staged.byte_offset, staged.byte_length,
               coalesce(level.label, '') AS label,
               candidate.candidate_id, role.role_id, stage.stage_id, staged.source_ref,
               question.question_id, interviewer.interviewer_id, staged.rated_on
          FROM pg_temp.staged_score AS staged
          JOIN pg_temp.staged_scale AS scale ON scale.scale = staged.scale
          JOIN pg_temp.staged_candidate AS candidate
            ON candidate.candidate_key = staged.candidate_key
          JOIN assay.role ON role.name = staged.role
          JOIN assay.stage ON stage.name = staged.stage
          JOIN assay.question ON question.bank_id = $1 AND question.code = staged.question
          JOIN assay.interviewer ON interviewer.folded_name = staged.interviewer_key
          JOIN pg_temp.staged_rating AS rating
            ON rating.contradicted
           AND rating.candidate_id = candidate.candidate_id
           AND rating.role_id = role.role_id
           AND rating.stage_id = stage.stage_id
           AND rating.source_ref = staged.source_ref
           AND rating.question_id = question.question_id
           AND rating.interviewer_id = interviewer.interviewer_id
           AND rating.rated_on IS NOT DISTINCT FROM staged.rated_on
          LEFT JOIN assay.scale_level AS level
            ON level.scale_id = scale.scale_id AND level.level = staged.level) AS contradicted
WINDOW same AS (PARTITION BY candidate_id, role_id, stage_id, source_ref, question_id,
                             interviewer_id, rated_on
                    ORDER BY line, byte_offset
                     ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
