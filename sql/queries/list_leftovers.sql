-- Which names does nothing refer to any more? Questions and topics of a bank stay, and so do the
-- names of interviewers who were merged; criteria that nobody rated any more go.
-- Columns: 'interviewer', 'role', 'stage' or 'question' (text), its key (bigint).
SELECT 'interviewer', interviewer.interviewer_id
  FROM assay.interviewer
 WHERE interviewer.interviewer_id NOT IN (SELECT DISTINCT rating.interviewer_id
                                            FROM assay.rating)
   AND interviewer.merged_into IS NULL
   AND interviewer.interviewer_id NOT IN (SELECT merge.to_id FROM assay.person_merge AS merge
                                           WHERE merge.kind = 'interviewer')
 UNION ALL
SELECT 'role', role.role_id
  FROM assay.role
 WHERE role.name <> ''
   AND role.role_id NOT IN (SELECT DISTINCT interview.role_id FROM assay.interview)
 UNION ALL
SELECT 'stage', stage.stage_id
  FROM assay.stage
 WHERE stage.name <> ''
   AND stage.stage_id NOT IN (SELECT DISTINCT interview.stage_id FROM assay.interview)
 UNION ALL
SELECT 'question', question.question_id
  FROM assay.question
  JOIN assay.bank USING (bank_id)
 WHERE bank.name = ''
   AND question.criterion_of IS NULL
   AND question.question_id NOT IN (SELECT DISTINCT coalesce(rated.criterion_of, rated.question_id)
                                      FROM assay.rating
                                      JOIN assay.question AS rated USING (question_id))
 UNION ALL
SELECT 'question', question.question_id
  FROM assay.question
 WHERE question.criterion_of IS NOT NULL
   AND question.question_id NOT IN (SELECT DISTINCT rating.question_id FROM assay.rating)
 ORDER BY 1, 2
