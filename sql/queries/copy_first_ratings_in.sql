-- Takes ratings by their keys into the table that truncate_ratings.sql has made new. Nobody else sees it before the transaction ends,
-- so that the rows need not be looked at again to find out whether they count.
COPY assay.rating (candidate_id, interview_id, question_id, interviewer_id, question_version, import_id,
                   scale_id, rated_on, rated_at, {score})
  FROM STDIN (FORMAT BINARY, FREEZE)
