-- Makes the temporary tables of a rewritten history ready for another one.
TRUNCATE pg_temp.touched_rating, pg_temp.given_value, pg_temp.folded_value
