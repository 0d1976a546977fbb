-- Writes the ratings of candidates who are new, where each sitting is one interview and none of its questions was scored twice
-- by one interviewer; otherwise the key of the table refuses it.
-- $1 import_id (bigint).
INSERT INTO assay.rating (candidate_id, interview_id, question_id, interviewer_id,
       question_version, scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at,
       comment, import_id)
SELECT visit.candidate_id, visit.interview_id, question.question_id, interviewer.interviewer_id,
       CASE WHEN question.versions_of IS NULL THEN 1
            ELSE (SELECT max(version.version)
                    FROM assay.question_version AS version
                   WHERE version.question_id = question.versions_of
                     AND version.valid_from <= coalesce(visit.rated_on, 'infinity')) END,
       scale.scale_id, score.level, score.points, visit.rated_on, visit.rated_at,
       score.submitted_on, score.submitted_at, score.comment, $1
  FROM pg_temp.staged_score AS score
  JOIN (SELECT staged.visit, known.candidate_id, known.interview_id, staged.rated_on, staged.rated_at
          FROM pg_temp.staged_sitting AS staged
          JOIN pg_temp.known_interview AS known USING (sitting)
        OFFSET 0) AS visit USING (visit)
  JOIN pg_temp.known_question AS question USING (question)
  JOIN pg_temp.known_interviewer AS interviewer USING (interviewer)
  JOIN pg_temp.staged_scale AS scale USING (scale)
 ORDER BY visit.candidate_id, visit.interview_id, question.question_id, interviewer.interviewer_id
