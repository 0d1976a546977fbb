-- What the numbers of visits in a file stand for: one person, in one role and stage, on one day and time.
CREATE TEMP TABLE staged_visit (
    visit      integer          NOT NULL,
    person     integer          NOT NULL,
    role       text COLLATE "C" NOT NULL,
    stage      text COLLATE "C" NOT NULL,
    source_ref text COLLATE "C" NOT NULL,
    outcome    text COLLATE "C" NOT NULL,
    rated_on   date,
    rated_at   time
) ON COMMIT DROP
