-- From when on the wordings of the questions are valid that stage_question_twins.sql finds in a bank.
CREATE TEMP TABLE twin_wording (
    question_id bigint  NOT NULL,
    version     integer NOT NULL,
    valid_from  date    NOT NULL
) ON COMMIT DROP
