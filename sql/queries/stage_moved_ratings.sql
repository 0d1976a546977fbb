-- Which stored ratings turn out to be from another interview of their sitting?
INSERT INTO pg_temp.moved_rating
SELECT stored.sitting, given.occurrence, stored.candidate_id, stored.interview_id,
       stored.question_id, stored.interviewer_id
  FROM pg_temp.stored_rating AS stored
  JOIN pg_temp.staged_moment AS given
    ON given.sitting = stored.sitting
   AND given.question_id = stored.question_id
   AND given.interviewer_id = stored.interviewer_id
   AND given.rated_on IS NOT DISTINCT FROM stored.rated_on
   AND (NOT given.tells OR given.rated_at IS NOT DISTINCT FROM stored.rated_at)
 WHERE given.occurrence <> stored.occurrence
