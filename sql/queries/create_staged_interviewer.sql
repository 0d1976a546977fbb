-- What the numbers of interviewers in a file stand for.
CREATE TEMP TABLE staged_interviewer (
    interviewer     integer          NOT NULL,
    interviewer_key text COLLATE "C" NOT NULL,
    name            text COLLATE "C" NOT NULL
) ON COMMIT DROP
