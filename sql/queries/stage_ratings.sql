-- What are the ratings of the file by the keys of the database? Who was merged is the one who has the ratings.
-- $1 bank_id (bigint).
INSERT INTO pg_temp.staged_rating (line, byte_offset, byte_length, candidate_id, role_id, stage_id,
       source_ref, question_id, interviewer_id, rated_on, submitted_on, scale_id, level, points,
       comment, outcome)
SELECT staged.line, staged.byte_offset, staged.byte_length,
       coalesce(candidate.merged_into, candidate.candidate_id), role.role_id,
       stage.stage_id, staged.source_ref, coalesce(criterion.question_id, question.question_id),
       coalesce(interviewer.merged_into, interviewer.interviewer_id),
       staged.rated_on, staged.submitted_on, scale.scale_id, staged.level, staged.points, staged.comment,
       staged.outcome
  FROM pg_temp.staged_score AS staged
  JOIN pg_temp.staged_scale AS scale ON scale.scale = staged.scale
  JOIN pg_temp.staged_candidate AS candidate ON candidate.candidate_key = staged.candidate_key
  JOIN assay.role ON role.name = staged.role
  JOIN assay.stage ON stage.name = staged.stage
  JOIN assay.question ON question.bank_id = $1 AND question.code = staged.question
   AND question.criterion_of IS NULL
  LEFT JOIN assay.question AS criterion ON criterion.criterion_of = question.question_id
   AND criterion.criterion = staged.criterion
  JOIN assay.interviewer ON interviewer.folded_name = staged.interviewer_key
