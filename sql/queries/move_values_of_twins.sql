-- Gives all values of questions that a bank has as well to the bank's, in the wording that was valid on their date.
UPDATE pg_temp.given_value AS given
   SET question_id = twin.own_id,
       question_version = coalesce((SELECT max(version.version)
                                      FROM assay.question_version AS version
                                     WHERE version.question_id = twin.versions_of
                                       AND version.valid_from <= coalesce(given.rated_on, 'infinity')), 1)
  FROM pg_temp.question_twin AS twin
 WHERE given.question_id = twin.plain_id
