-- What the rows of a file speak of, each combination once.
CREATE TEMP TABLE staged_name (
    role            text COLLATE "C" NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    interviewer_key text COLLATE "C" NOT NULL,
    interviewer     text COLLATE "C" NOT NULL,
    question        text COLLATE "C" NOT NULL,
    topic           text COLLATE "C" NOT NULL
) ON COMMIT DROP
