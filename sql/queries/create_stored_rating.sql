-- The ratings that are stored of the sittings of a file.
CREATE TEMP TABLE stored_rating (
    sitting        integer          NOT NULL,
    occurrence     integer          NOT NULL,
    candidate_id   bigint           NOT NULL,
    interview_id   bigint           NOT NULL,
    question_id    bigint           NOT NULL,
    interviewer_id bigint           NOT NULL,
    scale_id       bigint           NOT NULL,
    level          smallint,
    points         double precision,
    rated_on       date,
    rated_at       time,
    import_id      bigint           NOT NULL
) ON COMMIT DROP
