-- How many ratings does a merge move, how many of them does the one who stays have as well, and how many are of other interviews,
-- since the one who stays has another moment at their place?
-- $1 merge_id (bigint), $2 what was added to the number of such interviews (integer).
-- Columns: moved, of these there already, of other interviews (bigint).
WITH merged AS MATERIALIZED (
    SELECT DISTINCT candidate_id, interview_id, question_id, interviewer_id, to_candidate_id,
           to_interview_id, to_interviewer_id
      FROM assay.merged_value
     WHERE merge_id = $1
)
SELECT count(*), count(kept.candidate_id), count(*) FILTER (WHERE place.occurrence > $2::integer)
  FROM merged
  JOIN assay.interview AS place
    ON place.candidate_id = merged.to_candidate_id AND place.interview_id = merged.to_interview_id
  LEFT JOIN assay.rating AS kept
    ON kept.candidate_id = place.candidate_id
   AND kept.interview_id = place.interview_id
   AND kept.question_id = merged.question_id
   AND kept.interviewer_id = merged.to_interviewer_id
