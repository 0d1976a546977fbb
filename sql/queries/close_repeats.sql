-- Ends declare_repeats.sql.
CLOSE repeats
