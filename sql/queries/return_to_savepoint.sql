-- Takes back what was done since the mark.
ROLLBACK TO SAVEPOINT before_ratings
