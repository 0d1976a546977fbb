-- What was written beside a candidate's scores within the filter? In an order that the order of files does not change.
-- $1 candidate_id (bigint).
-- Columns: code of the question, code of the criterion ('' where it is about the question) (text), interviewer_id (bigint),
-- comment (text), rated_on (date, may be null).
SELECT coalesce(asked.code, question.code), CASE WHEN asked.code IS NULL THEN '' ELSE question.code END,
       rating.interviewer_id, rating.comment, rating.rated_on
  FROM assay.rating_in_filter AS shown
  JOIN assay.rating USING (candidate_id, interview_id, question_id, interviewer_id)
  JOIN assay.question USING (question_id)
  JOIN assay.interviewer USING (interviewer_id)
  LEFT JOIN assay.question AS asked ON asked.question_id = question.criterion_of
 WHERE shown.candidate_id = $1
   AND rating.comment <> ''
 ORDER BY 1, question.criterion NULLS FIRST, rating.rated_on NULLS LAST, interviewer.folded_name, rating.comment
