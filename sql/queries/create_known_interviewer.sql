-- The interviewers of a file by the keys of the database.
CREATE TEMP TABLE known_interviewer (
    interviewer    integer NOT NULL,
    interviewer_id bigint  NOT NULL
) ON COMMIT DROP
