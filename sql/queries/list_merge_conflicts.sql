-- Which ratings differ under the two names of a merge?
-- $1 merge_id (bigint).
-- Columns: candidate_id of the one who stays (bigint), question, score under the name that stays, under the other
-- one (text; null: none was given), how many there are (bigint).
WITH pair AS MATERIALIZED (
    SELECT DISTINCT value.to_candidate_id, value.to_interview_id, value.question_id, value.to_interviewer_id,
           merged.scale_id, merged.level, merged.points
      FROM assay.merged_value AS value
      JOIN assay.rating AS merged USING (candidate_id, interview_id, question_id, interviewer_id)
     WHERE value.merge_id = $1
)
SELECT kept.candidate_id, question.code, coalesce(kept_level.label, kept.points::text),
       coalesce(merged_level.label, pair.points::text), count(*) OVER ()
  FROM pair
  JOIN assay.rating AS kept
    ON kept.candidate_id = pair.to_candidate_id
   AND kept.interview_id = pair.to_interview_id
   AND kept.question_id = pair.question_id
   AND kept.interviewer_id = pair.to_interviewer_id
  JOIN assay.question ON question.question_id = pair.question_id
  LEFT JOIN assay.scale_level AS kept_level
    ON kept_level.scale_id = kept.scale_id AND kept_level.level = kept.level
  LEFT JOIN assay.scale_level AS merged_level
    ON merged_level.scale_id = pair.scale_id AND merged_level.level = pair.level
 WHERE (kept.scale_id, kept.level, kept.points) IS DISTINCT FROM (pair.scale_id, pair.level, pair.points)
 ORDER BY kept.candidate_id, question.code, kept.interview_id, kept.interviewer_id
 LIMIT 1
