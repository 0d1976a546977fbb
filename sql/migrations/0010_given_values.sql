-- All that imports gave for ratings, wherever it is kept, so that what undoes and merges reads one thing.

CREATE VIEW assay.given_value AS
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating
 UNION ALL
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating_change
 UNION ALL
SELECT candidate_id, interview_id, question_id, interviewer_id, import_id, question_version,
       scale_id, level, points, rated_on, rated_at, submitted_on, submitted_at, comment
  FROM assay.rating_confirmation;

COMMENT ON VIEW assay.given_value IS
    'Every value that an import gave for a rating: the current ones, those that a later import replaced, and those that were there already.';
