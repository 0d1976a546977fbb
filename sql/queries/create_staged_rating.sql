-- The ratings of a file, by the keys of the database.
CREATE TEMP TABLE staged_rating (
    line             bigint           NOT NULL,
    byte_offset      bigint           NOT NULL,
    byte_length      integer          NOT NULL,
    visit            integer          NOT NULL,
    sitting          integer          NOT NULL,
    occurrence       integer          NOT NULL DEFAULT 1,
    question_version integer          NOT NULL,
    candidate_id     bigint           NOT NULL,
    question_id      bigint           NOT NULL,
    interviewer_id   bigint           NOT NULL,
    scale_id         bigint           NOT NULL,
    level            smallint,
    points           double precision,
    rated_on         date,
    rated_at         time,
    submitted_on     date,
    submitted_at     time,
    comment          text COLLATE "C" NOT NULL
) ON COMMIT DROP
