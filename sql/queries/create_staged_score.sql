-- Where the scores of a file wait until all of them are there. What they speak of is a number, which another table explains.
CREATE TEMP TABLE staged_score (
    line         bigint           NOT NULL,
    byte_offset  bigint           NOT NULL,
    byte_length  integer          NOT NULL,
    visit        integer          NOT NULL,
    interviewer  integer          NOT NULL,
    question     integer          NOT NULL,
    scale        smallint         NOT NULL,
    level        smallint,
    points       double precision,
    submitted_on date,
    submitted_at time,
    comment      text COLLATE "C" NOT NULL
) ON COMMIT DROP
