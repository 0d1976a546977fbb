-- The ratings that a file holds more than once.
CREATE TEMP TABLE staged_repeat (
    candidate_id   bigint           NOT NULL,
    role_id        bigint           NOT NULL,
    stage_id       bigint           NOT NULL,
    source_ref     text COLLATE "C" NOT NULL,
    question_id    bigint           NOT NULL,
    interviewer_id bigint           NOT NULL
) ON COMMIT DROP
