-- What are the visits of the file by the keys of the database? Who was merged is the one who has the ratings.
INSERT INTO pg_temp.staged_sitting
SELECT staged.visit,
       dense_rank() OVER (ORDER BY coalesce(candidate.merged_into, candidate.candidate_id),
                                   role.role_id, stage.stage_id, staged.source_ref),
       coalesce(candidate.merged_into, candidate.candidate_id), role.role_id, stage.stage_id,
       staged.source_ref, staged.outcome, staged.rated_on, staged.rated_at
  FROM pg_temp.staged_visit AS staged
  JOIN pg_temp.staged_person AS person USING (person)
  JOIN pg_temp.staged_candidate AS candidate USING (candidate_key)
  JOIN assay.role ON role.name = staged.role
  JOIN assay.stage ON stage.name = staged.stage
