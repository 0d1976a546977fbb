-- Lets the log of merges follow the ratings of questions that a bank has as well.
UPDATE assay.merged_value AS merged
   SET question_id = twin.own_id
  FROM pg_temp.question_twin AS twin
 WHERE merged.question_id = twin.plain_id
