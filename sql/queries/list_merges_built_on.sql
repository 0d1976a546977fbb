-- Which later merge has moved on, or leans on, what a merge moved?
-- $1 merge_id (bigint).
-- Columns: name under which the later one was merged (text).
SELECT coalesce((SELECT interviewer.name FROM assay.interviewer
                  WHERE later.kind = 'interviewer' AND interviewer_id = later.from_id),
                'C-' || lpad(later.from_id::text, greatest(4, length(later.from_id::text)), '0'))
  FROM assay.person_merge AS later
 WHERE later.merge_id IN (
       SELECT moved.merge_id
         FROM assay.merged_value AS merged
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
        WHERE merged.merge_id = $1 AND NOT merged.displaced)
 ORDER BY later.merge_id DESC
 LIMIT 1
