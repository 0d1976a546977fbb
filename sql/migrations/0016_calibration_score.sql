-- Scores of calibration sessions: answers that several interviewers scored together, to talk about how they score. They are
-- no ratings, and enter no statistic of candidates, questions or interviewers.

CREATE TABLE assay.calibration_score (
    import_id        bigint           NOT NULL REFERENCES assay.import,
    session          text COLLATE "C" NOT NULL,
    interviewer      text COLLATE "C" NOT NULL,
    candidate        text COLLATE "C" NOT NULL,
    question         text COLLATE "C" NOT NULL,
    held_on          date             NOT NULL,
    interviewer_name text COLLATE "C" NOT NULL,
    scale            text             NOT NULL,
    share            double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
    PRIMARY KEY (import_id, session, interviewer, candidate, question)
);

COMMENT ON TABLE assay.calibration_score IS
    'One interviewer''s score for one answer in a calibration session. Names and codes instead of keys: it is of no interview, and may name somebody who is in no import.';

COMMENT ON COLUMN assay.calibration_score.session IS 'The mark of the session''s score sheets: its day and a number.';

COMMENT ON COLUMN assay.calibration_score.interviewer IS 'Folded name.';

COMMENT ON COLUMN assay.calibration_score.candidate IS 'Code of the candidate, as the sheet has it.';

COMMENT ON COLUMN assay.calibration_score.share IS 'The score as a share of its scale, from 0, the lowest, to 1.';
