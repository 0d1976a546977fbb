-- The ledger of findings: what was noted about them, who has them in hand, until when they are known, and when what they are
-- about was changed. Findings themselves are computed, never kept.

CREATE TABLE assay.finding_note (
    finding_note_id bigint           PRIMARY KEY,
    about           text             NOT NULL CHECK (about IN ('question', 'criterion', 'interviewer', 'pair', 'stage')),
    bank            text COLLATE "C" NOT NULL DEFAULT '',
    name            text COLLATE "C" NOT NULL,
    other           text COLLATE "C" NOT NULL DEFAULT '',
    kind            text             NOT NULL DEFAULT '',
    note            text,
    owner           text,
    until           date,
    noted_on        date             NOT NULL,
    changed_on      date,
    wording         integer          NOT NULL DEFAULT 0
);

COMMENT ON TABLE assay.finding_note IS
    'What was noted about findings; of several rows about one the latest holds. Names instead of keys, so that notes outlive undoing an import and merging names.';

COMMENT ON COLUMN assay.finding_note.name IS
    'Code of the question or criterion, folded name of the interviewer, name of the stage.';

COMMENT ON COLUMN assay.finding_note.other IS 'Folded name of the second interviewer of a pair.';

COMMENT ON COLUMN assay.finding_note.kind IS 'Such as too_hard; '''': every finding about it.';

COMMENT ON COLUMN assay.finding_note.until IS 'The last day on which the finding counts as known; null: no end.';

COMMENT ON COLUMN assay.finding_note.changed_on IS 'The first day after a change; scores from before are judged no more. Null: no change.';

COMMENT ON COLUMN assay.finding_note.wording IS
    'The newest version of the question when this was noted: a newer one ends it. 0: no question of a bank.';
