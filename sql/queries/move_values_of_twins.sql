-- Gives all values of questions that a bank has as well to the bank's, in the wording that was valid on their date.
UPDATE pg_temp.given_value AS given
   SET question_id = twin.own_id,
       question_version = coalesce((SELECT max(wording.version)
                                      FROM pg_temp.twin_wording AS wording
                                     WHERE wording.question_id = twin.versions_of
                                       AND wording.valid_from <= coalesce(given.rated_on, 'infinity')), 1)
  FROM pg_temp.question_twin AS twin
 WHERE given.question_id = twin.plain_id
