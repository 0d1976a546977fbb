-- The rewritten history: each value, whether it differs from the one before, and what replaces it.
CREATE TEMP TABLE IF NOT EXISTS folded_value (
    candidate_id     bigint           NOT NULL,
    interview_id     bigint           NOT NULL,
    question_id      bigint           NOT NULL,
    interviewer_id   bigint           NOT NULL,
    import_id        bigint           NOT NULL,
    question_version integer          NOT NULL,
    scale_id         bigint           NOT NULL,
    level            smallint,
    points           double precision,
    rated_on         date,
    rated_at         time,
    submitted_on     date,
    submitted_at     time,
    comment          text             NOT NULL,
    differs          boolean          NOT NULL,
    superseded_by    bigint
) ON COMMIT DROP
