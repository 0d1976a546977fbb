-- The ratings that a file holds more than once.
CREATE TEMP TABLE staged_repeat (
    sitting        integer NOT NULL,
    question_id    bigint  NOT NULL,
    interviewer_id bigint  NOT NULL
) ON COMMIT DROP
