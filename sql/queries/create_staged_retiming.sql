-- The sittings in which something was scored on several dates, in the file, in the database or in both together.
CREATE TEMP TABLE staged_retiming (
    sitting integer PRIMARY KEY
) ON COMMIT DROP
