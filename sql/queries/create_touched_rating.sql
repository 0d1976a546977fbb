-- The ratings whose history is being rewritten.
CREATE TEMP TABLE IF NOT EXISTS touched_rating (
    candidate_id   bigint NOT NULL,
    interview_id   bigint NOT NULL,
    question_id    bigint NOT NULL,
    interviewer_id bigint NOT NULL
) ON COMMIT DROP
