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

-- People who are known under two names. Merging moves what imports gave under one name to the other, and keeps a log
-- of it, so that it can be taken back.

ALTER TABLE assay.interviewer ADD COLUMN merged_into bigint;

COMMENT ON COLUMN assay.interviewer.merged_into IS
    'The interviewer who is the same person and has the ratings; null: this one.';

ALTER TABLE assay.candidate ADD COLUMN merged_into bigint;

COMMENT ON COLUMN assay.candidate.merged_into IS
    'The candidate who is the same person and has the ratings; null: this one.';

CREATE TABLE assay.person_merge (
    merge_id  bigint      PRIMARY KEY,
    kind      text        NOT NULL CHECK (kind IN ('interviewer', 'candidate')),
    from_id   bigint      NOT NULL,
    to_id     bigint      NOT NULL,
    merged_at timestamptz NOT NULL
);

COMMENT ON TABLE assay.person_merge IS 'Merges in force: all ratings of from_id count as those of to_id.';

COMMENT ON COLUMN assay.person_merge.from_id IS 'interviewer_id or candidate_id, as is to_id.';

CREATE TABLE assay.merged_value (
    candidate_id      bigint           NOT NULL,
    interview_id      bigint           NOT NULL,
    question_id       bigint           NOT NULL,
    interviewer_id    bigint           NOT NULL,
    merge_id          bigint           NOT NULL,
    import_id         bigint           NOT NULL,
    to_candidate_id   bigint           NOT NULL,
    to_interview_id   bigint           NOT NULL,
    to_interviewer_id bigint           NOT NULL,
    displaced         boolean          NOT NULL,
    question_version  integer          NOT NULL,
    scale_id          bigint           NOT NULL,
    level             smallint,
    points            double precision,
    rated_on          date,
    comment           text             NOT NULL,
    PRIMARY KEY (candidate_id, interview_id, question_id, interviewer_id, merge_id, import_id)
);

COMMENT ON TABLE assay.merged_value IS
    'What imports had given under the name that was merged, so that the merge can be taken back.';

COMMENT ON COLUMN assay.merged_value.to_candidate_id IS
    'With to_interview_id and to_interviewer_id: the rating it counts for.';

COMMENT ON COLUMN assay.merged_value.displaced IS
    'True: the same import gave that rating under the other name as well, and that value stayed.';
