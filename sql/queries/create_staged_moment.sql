-- When the questions of a sitting were scored by whom. tells: the time of day tells two moments of one day apart.
CREATE TEMP TABLE staged_moment (
    sitting        integer NOT NULL,
    question_id    bigint  NOT NULL,
    interviewer_id bigint  NOT NULL,
    rated_on       date,
    rated_at       time,
    tells          boolean NOT NULL,
    occurrence     integer NOT NULL DEFAULT 1
) ON COMMIT DROP
