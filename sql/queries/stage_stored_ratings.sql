-- Which ratings are stored of the sittings of the file?
INSERT INTO pg_temp.stored_rating
SELECT staged.sitting, interview.occurrence, rating.candidate_id, rating.interview_id,
       rating.question_id, rating.interviewer_id, rating.scale_id, rating.level, rating.points,
       rating.rated_on, rating.rated_at, rating.import_id
  FROM (SELECT DISTINCT sitting, candidate_id, role_id, stage_id, source_ref
          FROM pg_temp.staged_sitting) AS staged
  JOIN assay.interview USING (candidate_id, role_id, stage_id, source_ref)
  JOIN assay.rating USING (candidate_id, interview_id)
