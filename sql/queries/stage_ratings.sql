-- What are the ratings of the file by the keys of the database, each in the wording that was valid on its date? Without a date it
-- is the newest.
INSERT INTO pg_temp.staged_rating (line, byte_offset, byte_length, visit, sitting, question_version, candidate_id,
       question_id, interviewer_id, scale_id, rated_on, rated_at, {score})
SELECT score.line, score.byte_offset, score.byte_length, score.visit, visit.sitting,
       CASE WHEN question.versions_of IS NULL THEN 1
            ELSE (SELECT max(version.version)
                    FROM assay.question_version AS version
                   WHERE version.question_id = question.versions_of
                     AND version.valid_from <= coalesce(visit.rated_on, 'infinity')) END,
       visit.candidate_id, question.question_id, interviewer.interviewer_id, scale.scale_id,
       visit.rated_on, visit.rated_at, score.{score}
  FROM pg_temp.staged_score AS score
  JOIN pg_temp.staged_sitting AS visit USING (visit)
  JOIN pg_temp.known_question AS question USING (question)
  JOIN pg_temp.known_interviewer AS interviewer USING (interviewer)
  JOIN pg_temp.staged_scale AS scale USING (scale)
