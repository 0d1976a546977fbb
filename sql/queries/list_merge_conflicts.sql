-- Which ratings differ under the two names of a merge?
-- $1 merge_id (bigint).
-- Columns: candidate_id of the one who stays (bigint), question, score under the name that stays, under the other
-- one (text; null: none was given), how many there are (bigint).
SELECT kept.candidate_id, question.code, kept_score.label, merged_score.label, count(*) OVER ()
  FROM (SELECT DISTINCT candidate_id, interview_id, question_id, interviewer_id, to_candidate_id,
               to_interview_id, to_interviewer_id
          FROM assay.merged_value
         WHERE merge_id = $1) AS pair
  JOIN assay.rating AS merged
    ON merged.candidate_id = pair.candidate_id
   AND merged.interview_id = pair.interview_id
   AND merged.question_id = pair.question_id
   AND merged.interviewer_id = pair.interviewer_id
  JOIN assay.rating AS kept
    ON kept.candidate_id = pair.to_candidate_id
   AND kept.interview_id = pair.to_interview_id
   AND kept.question_id = pair.question_id
   AND kept.interviewer_id = pair.to_interviewer_id
  JOIN assay.question ON question.question_id = pair.question_id
  LEFT JOIN LATERAL (SELECT coalesce(max(level.label), kept.points::text) AS label
                       FROM assay.scale_level AS level
                      WHERE level.scale_id = kept.scale_id
                        AND level.level = kept.level) AS kept_score ON true
  LEFT JOIN LATERAL (SELECT coalesce(max(level.label), merged.points::text) AS label
                       FROM assay.scale_level AS level
                      WHERE level.scale_id = merged.scale_id
                        AND level.level = merged.level) AS merged_score ON true
 WHERE (kept.scale_id, kept.level, kept.points)
       IS DISTINCT FROM (merged.scale_id, merged.level, merged.points)
 ORDER BY kept.candidate_id, question.code, kept.interview_id, kept.interviewer_id
 LIMIT 1
