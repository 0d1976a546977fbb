-- What the numbers of candidates in a file stand for. A text may have several numbers.
CREATE TEMP TABLE staged_person (
    person         integer          NOT NULL,
    candidate_key  text COLLATE "C" NOT NULL,
    candidate      text COLLATE "C" NOT NULL,
    folded_name    text COLLATE "C" NOT NULL,
    candidate_name text COLLATE "C" NOT NULL
) ON COMMIT DROP
