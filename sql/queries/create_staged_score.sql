-- Where the rows of a file wait until all of them are there. too_long names a column whose text cannot be a key. A
-- criterion is known by its place in the rubric, or by its text until that is resolved; without both the row is about the
-- question itself.
CREATE TEMP TABLE staged_score (
    line           bigint           NOT NULL,
    byte_offset    bigint           NOT NULL,
    byte_length    bigint           NOT NULL,
    too_long       text,
    candidate_key  text COLLATE "C" NOT NULL,
    candidate      text COLLATE "C" NOT NULL,
    folded_name    text COLLATE "C" NOT NULL,
    candidate_name text COLLATE "C" NOT NULL,
    role           text COLLATE "C" NOT NULL,
    stage          text COLLATE "C" NOT NULL,
    source_ref     text COLLATE "C" NOT NULL,
    interviewer_key text COLLATE "C" NOT NULL,
    interviewer    text COLLATE "C" NOT NULL,
    question       text COLLATE "C" NOT NULL,
    question_title text COLLATE "C" NOT NULL,
    topic          text COLLATE "C" NOT NULL,
    comment        text COLLATE "C" NOT NULL,
    outcome        text COLLATE "C" NOT NULL,
    criterion      smallint,
    criterion_text text COLLATE "C" NOT NULL,
    scale          integer          NOT NULL,
    level          smallint,
    points         double precision,
    rated_on       date,
    submitted_on   date
) ON COMMIT DROP
