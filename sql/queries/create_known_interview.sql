-- The interviews of a file by the keys of the database.
CREATE TEMP TABLE known_interview (
    sitting      integer NOT NULL,
    occurrence   integer NOT NULL,
    candidate_id bigint  NOT NULL,
    interview_id bigint  NOT NULL
) ON COMMIT DROP
