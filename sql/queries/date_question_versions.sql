-- Which wording was valid on a rating's date, where there is more than the first? Without a date it is the newest. A
-- criterion has the versions of its question.
UPDATE pg_temp.staged_rating AS rating
   SET question_version = (SELECT max(version.version)
                             FROM assay.question_version AS version
                            WHERE version.question_id = coalesce(question.criterion_of,
                                                                 question.question_id)
                              AND version.valid_from <= coalesce(rating.rated_on, 'infinity'))
  FROM assay.question
 WHERE question.question_id = rating.question_id
   AND coalesce(question.criterion_of, question.question_id)
       IN (SELECT version.question_id
             FROM assay.question_version AS version
            WHERE version.version > 1)
