-- What becomes of the rows of a file that speak of one rating at one moment, where they are not simply merged.
CREATE TEMP TABLE staged_verdict (
    sitting         integer NOT NULL,
    question_id     bigint  NOT NULL,
    interviewer_id  bigint  NOT NULL,
    rated_on        date,
    rated_at        time,
    submitted_since bigint,
    reason          text COLLATE "C"
) ON COMMIT DROP
