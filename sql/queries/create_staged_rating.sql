-- The ratings of a file, by the keys of the database.
CREATE TEMP TABLE staged_rating (
    line             bigint           NOT NULL,
    byte_offset      bigint           NOT NULL,
    byte_length      bigint           NOT NULL,
    candidate_id     bigint           NOT NULL,
    role_id          bigint           NOT NULL,
    stage_id         bigint           NOT NULL,
    source_ref       text COLLATE "C" NOT NULL,
    occurrence       bigint           NOT NULL DEFAULT 1,
    question_id      bigint           NOT NULL,
    question_version integer          NOT NULL DEFAULT 1,
    interviewer_id   bigint           NOT NULL,
    rated_on         date,
    submitted_on     date,
    scale_id         bigint           NOT NULL,
    level            smallint,
    points           double precision,
    comment          text COLLATE "C" NOT NULL,
    outcome          text COLLATE "C" NOT NULL
) ON COMMIT DROP
