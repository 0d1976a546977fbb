-- The next rows of declare_repeats.sql.
FETCH FORWARD 5000 FROM repeats
