-- Leaves out the people of whom no visit is left.
DELETE FROM pg_temp.staged_person AS staged
 WHERE NOT EXISTS (SELECT 1 FROM pg_temp.staged_visit AS visit WHERE visit.person = staged.person)
