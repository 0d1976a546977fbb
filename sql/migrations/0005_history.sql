-- What it takes to undo an import whatever came after it: every import's value of a rating is known.

CREATE TABLE assay.rating_confirmation (
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
    comment          text             NOT NULL,
    PRIMARY KEY (candidate_id, interview_id, question_id, interviewer_id, import_id)
);

COMMENT ON TABLE assay.rating_confirmation IS
    'Values that were there already when an import gave them again; they stay when the import that '
    'gave them first is undone.';

COMMENT ON COLUMN assay.rating_confirmation.import_id IS 'The import that gave this value again.';

COMMENT ON COLUMN assay.rating_confirmation.question_version IS
    'The wording that the rating would have, had no other import given it.';

COMMENT ON COLUMN assay.import.undone_at IS
    'When its ratings were taken back; null: they count, and its file is not loaded again.';
