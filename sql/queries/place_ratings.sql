-- Gives the ratings of the file the interviews that their moments belong to.
UPDATE pg_temp.staged_rating AS staged
   SET occurrence = given.occurrence
  FROM pg_temp.staged_moment AS given
 WHERE given.sitting = staged.sitting
   AND given.question_id = staged.question_id
   AND given.interviewer_id = staged.interviewer_id
   AND given.rated_on IS NOT DISTINCT FROM staged.rated_on
   AND (NOT given.tells OR given.rated_at IS NOT DISTINCT FROM staged.rated_at)
   AND given.occurrence > 1
