-- Which names does nothing refer to any more? Questions and topics of a bank stay.
-- Columns: 'interviewer', 'role', 'stage' or 'question' (text), its key (bigint).
SELECT 'interviewer', interviewer.interviewer_id
  FROM assay.interviewer
 WHERE interviewer.interviewer_id NOT IN (SELECT DISTINCT rating.interviewer_id
                                            FROM assay.rating)
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
   AND question.question_id NOT IN (SELECT DISTINCT rating.question_id FROM assay.rating)
 ORDER BY 1, 2
