-- The stored ratings that turn out to be from another interview of their sitting.
CREATE TEMP TABLE moved_rating (
    sitting        integer NOT NULL,
    occurrence     integer NOT NULL,
    candidate_id   bigint  NOT NULL,
    interview_id   bigint  NOT NULL,
    question_id    bigint  NOT NULL,
    interviewer_id bigint  NOT NULL
) ON COMMIT DROP
