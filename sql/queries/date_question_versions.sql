-- Which wording was valid on a rating's date, where there is more than the first? Without a date it is the newest.
UPDATE pg_temp.staged_rating AS rating
   SET question_version = (SELECT max(version.version)
                             FROM assay.question_version AS version
                            WHERE version.question_id = rating.question_id
                              AND version.valid_from <= coalesce(rating.rated_on, 'infinity'))
 WHERE rating.question_id IN (SELECT version.question_id
                                FROM assay.question_version AS version
                               WHERE version.version > 1)
