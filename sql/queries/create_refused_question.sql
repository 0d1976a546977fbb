-- The questions and criteria of a file that its bank does not have, and why their scores are refused.
CREATE TEMP TABLE refused_question (
    question    integer NOT NULL,
    column_name text    NOT NULL,
    value       text    NOT NULL,
    reason      text    NOT NULL,
    hint        text    NOT NULL
) ON COMMIT DROP
