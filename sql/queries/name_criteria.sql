-- Gives the criteria that are known by their text their place in the rubric.
UPDATE pg_temp.staged_question AS staged
   SET criterion = named.place
  FROM pg_temp.named_criterion AS named
 WHERE staged.question = named.question
