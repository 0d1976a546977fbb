-- The questions of a file by the keys of the database; versions_of is null where there is one wording alone.
CREATE TEMP TABLE known_question (
    question    integer NOT NULL,
    question_id bigint  NOT NULL,
    versions_of bigint
) ON COMMIT DROP
