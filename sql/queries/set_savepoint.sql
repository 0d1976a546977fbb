-- Marks where the transaction can go back to.
SAVEPOINT before_ratings
