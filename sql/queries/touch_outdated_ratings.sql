-- Of which ratings is a value stored that was submitted after the one of the file?
INSERT INTO pg_temp.touched_rating
SELECT rating.candidate_id, rating.interview_id, rating.question_id, rating.interviewer_id
  FROM pg_temp.staged_rating AS staged
  JOIN pg_temp.known_interview AS interview USING (sitting, occurrence)
  JOIN assay.rating
    ON rating.candidate_id = interview.candidate_id
   AND rating.interview_id = interview.interview_id
   AND rating.question_id = staged.question_id
   AND rating.interviewer_id = staged.interviewer_id
 WHERE (staged.submitted_on IS NOT NULL OR staged.submitted_at IS NOT NULL)
   AND (coalesce(rating.submitted_on, CASE WHEN rating.submitted_at IS NOT NULL THEN rating.rated_on END) + coalesce(rating.submitted_at, '00:00')
            > coalesce(staged.submitted_on, CASE WHEN staged.submitted_at IS NOT NULL THEN staged.rated_on END) + coalesce(staged.submitted_at, '00:00')
        OR EXISTS (SELECT 1 FROM assay.rating_change AS change
                    WHERE change.candidate_id = rating.candidate_id
                      AND change.interview_id = rating.interview_id
                      AND change.question_id = rating.question_id
                      AND change.interviewer_id = rating.interviewer_id
                      AND coalesce(change.submitted_on, CASE WHEN change.submitted_at IS NOT NULL THEN change.rated_on END) + coalesce(change.submitted_at, '00:00')
                              > coalesce(staged.submitted_on, CASE WHEN staged.submitted_at IS NOT NULL THEN staged.rated_on END) + coalesce(staged.submitted_at, '00:00')))
