-- The ratings of a file, each once. contradicted: the file gives it different values on one date.
CREATE TEMP TABLE staged_rating (
    candidate_id   bigint           NOT NULL,
    role_id        bigint           NOT NULL,
    stage_id       bigint           NOT NULL,
    source_ref     text COLLATE "C" NOT NULL,
    question_id    bigint           NOT NULL,
    interviewer_id bigint           NOT NULL,
    rated_on       date,
    scale_id       bigint           NOT NULL,
    level          smallint,
    comment        text COLLATE "C" NOT NULL,
    outcome        text COLLATE "C" NOT NULL,
    contradicted   boolean          NOT NULL,
    question_version integer        NOT NULL,
    occurrence     bigint           NOT NULL DEFAULT 1
) ON COMMIT DROP
