-- How many ratings does a merge move, and how many of them does the one who stays have as well?
-- $1 merge_id (bigint).
-- Columns: moved, of these there already (bigint).
SELECT count(*), count(kept.candidate_id)
  FROM (SELECT DISTINCT candidate_id, interview_id, question_id, interviewer_id, to_candidate_id,
               to_interview_id, to_interviewer_id
          FROM assay.merged_value
         WHERE merge_id = $1) AS merged
  LEFT JOIN assay.rating AS kept
    ON kept.candidate_id = merged.to_candidate_id
   AND kept.interview_id = merged.to_interview_id
   AND kept.question_id = merged.question_id
   AND kept.interviewer_id = merged.to_interviewer_id
