-- Which later merge has moved on, or leans on, what a merge moved?
-- $1 merge_id (bigint).
-- Columns: name under which the later one was merged (text).
WITH merged AS MATERIALIZED (
    SELECT merge_id, question_id, import_id, to_candidate_id, to_interview_id, to_interviewer_id
      FROM assay.merged_value
     WHERE merge_id = $1 AND NOT displaced
), moved AS MATERIALIZED (
    SELECT DISTINCT moved.merge_id
      FROM merged
      JOIN assay.merged_value AS moved
        ON moved.merge_id > merged.merge_id
       AND moved.question_id = merged.question_id
       AND moved.import_id = merged.import_id
       AND ((moved.candidate_id = merged.to_candidate_id
             AND moved.interview_id = merged.to_interview_id
             AND moved.interviewer_id = merged.to_interviewer_id)
            OR (moved.displaced
                AND moved.to_candidate_id = merged.to_candidate_id
                AND moved.to_interview_id = merged.to_interview_id
                AND moved.to_interviewer_id = merged.to_interviewer_id))
)
SELECT coalesce(interviewer.name,
                'C-' || lpad(later.from_id::text, greatest(4, length(later.from_id::text)), '0'))
  FROM assay.person_merge AS later
  JOIN moved USING (merge_id)
  LEFT JOIN assay.interviewer ON later.kind = 'interviewer' AND interviewer.interviewer_id = later.from_id
 ORDER BY later.merge_id DESC
 LIMIT 1
