-- Imports, candidates and their ratings. candidate_id stands first in every key of the large tables,
-- so that a distributed PostgreSQL can shard them by candidate. rating and rating_change have
-- no foreign keys: an import, the only writer, joins all that they refer to, and each check would
-- take four fifths of the time that writing the row does.

CREATE TABLE assay.import (
    import_id      bigint           PRIMARY KEY,
    file           text             NOT NULL,
    sha256         text COLLATE "C" NOT NULL,
    mapping        text COLLATE "C" NOT NULL,
    loaded_at      timestamptz      NOT NULL,
    undone_at      timestamptz,
    rows           bigint           NOT NULL DEFAULT 0,
    accepted       bigint           NOT NULL DEFAULT 0,
    changed        bigint           NOT NULL DEFAULT 0,
    unchanged      bigint           NOT NULL DEFAULT 0,
    missing        bigint           NOT NULL DEFAULT 0,
    rejected       bigint           NOT NULL DEFAULT 0,
    last_candidate bigint           NOT NULL
);

CREATE UNIQUE INDEX import_in_force ON assay.import (sha256, mapping) WHERE undone_at IS NULL;

COMMENT ON TABLE assay.import IS 'Files that were loaded, each in one transaction.';

COMMENT ON COLUMN assay.import.sha256 IS 'Of the file''s bytes, in lower-case hexadecimal digits.';

COMMENT ON COLUMN assay.import.mapping IS 'Digest of how the file was read: columns, scale, bank.';

COMMENT ON COLUMN assay.import.rows IS 'Records in the file, its header left out.';

COMMENT ON COLUMN assay.import.accepted IS 'Ratings taken from the file; a rating that it holds twice counts once.';

COMMENT ON COLUMN assay.import.changed IS 'Those of the accepted that replaced another value.';

COMMENT ON COLUMN assay.import.unchanged IS 'Those of the accepted that were there already.';

COMMENT ON COLUMN assay.import.missing IS 'Those of the accepted without a score.';

COMMENT ON COLUMN assay.import.rejected IS 'Records, or scores of a record, that could not be taken.';

COMMENT ON COLUMN assay.import.last_candidate IS 'The highest candidate number handed out so far; none is used twice.';

CREATE TABLE assay.import_reject (
    import_id   bigint  NOT NULL REFERENCES assay.import,
    position    integer NOT NULL,
    line        bigint  NOT NULL,
    column_name text    NOT NULL,
    value       text    NOT NULL,
    reason      text    NOT NULL,
    PRIMARY KEY (import_id, position)
);

COMMENT ON TABLE assay.import_reject IS 'The first 1000 rejects of an import; long texts are cut.';

CREATE TABLE assay.candidate (
    candidate_id bigint           PRIMARY KEY,
    source       text COLLATE "C" NOT NULL DEFAULT '',
    export_id    text COLLATE "C" NOT NULL,
    name         text COLLATE "C" NOT NULL DEFAULT '',
    folded_name  text COLLATE "C" NOT NULL DEFAULT '',
    by_name      boolean          NOT NULL,
    match_key    text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (CASE WHEN by_name THEN folded_name ELSE export_id END) STORED
);

CREATE INDEX candidate_match_key ON assay.candidate (match_key);

COMMENT ON TABLE assay.candidate IS 'Candidates; candidate_id 17 is shown as C-0017.';

COMMENT ON COLUMN assay.candidate.source IS 'The system the export id comes from; '''' where none was declared.';

COMMENT ON COLUMN assay.candidate.export_id IS 'The id of the export; the name as first written where the file had no ids.';

COMMENT ON COLUMN assay.candidate.by_name IS 'True: known by name alone, because the file had no ids.';

COMMENT ON COLUMN assay.candidate.match_key IS 'What later files are matched by.';

CREATE TABLE assay.interview (
    candidate_id bigint           NOT NULL REFERENCES assay.candidate ON DELETE CASCADE DEFERRABLE,
    interview_id bigserial        NOT NULL,
    role_id      bigint           NOT NULL REFERENCES assay.role,
    stage_id     bigint           NOT NULL REFERENCES assay.stage,
    source_ref   text COLLATE "C" NOT NULL DEFAULT '',
    occurrence   integer          NOT NULL DEFAULT 1 CHECK (occurrence > 0),
    outcome      text             NOT NULL DEFAULT '',
    PRIMARY KEY (candidate_id, interview_id),
    UNIQUE (candidate_id, role_id, stage_id, source_ref, occurrence)
);

COMMENT ON TABLE assay.interview IS 'One candidate in one role and stage; interviewers may see them on different days.';

COMMENT ON COLUMN assay.interview.source_ref IS 'The interview''s id in the export; '''' where it gives none.';

COMMENT ON COLUMN assay.interview.occurrence IS 'Above 1: asked again on a later day in the same role and stage.';

COMMENT ON COLUMN assay.interview.outcome IS 'As the export words it; '''' where it gives none.';

CREATE TABLE assay.rating (
    candidate_id     bigint   NOT NULL,
    interview_id     bigint   NOT NULL,
    question_id      bigint   NOT NULL,
    interviewer_id   bigint   NOT NULL,
    question_version integer  NOT NULL,
    scale_id         bigint   NOT NULL,
    level            smallint,
    rated_on         date     CHECK (isfinite(rated_on)),
    comment          text     NOT NULL DEFAULT '',
    import_id        bigint   NOT NULL,
    PRIMARY KEY (candidate_id, interview_id, question_id, interviewer_id)
);

CREATE INDEX rating_pairs ON assay.rating (candidate_id, question_id, interviewer_id) INCLUDE (level);

COMMENT ON TABLE assay.rating IS 'One interviewer''s level for one candidate on one question in one interview.';

COMMENT ON COLUMN assay.rating.question_version IS 'The wording valid on the rating''s date; the newest when it has no date.';

COMMENT ON COLUMN assay.rating.level IS 'Place on the scale, from 0, the lowest; null: asked, but no score was given.';

COMMENT ON COLUMN assay.rating.rated_on IS 'Null where the export gives no date.';

COMMENT ON COLUMN assay.rating.import_id IS 'The import that gave this value.';

CREATE TABLE assay.rating_change (
    candidate_id     bigint   NOT NULL,
    interview_id     bigint   NOT NULL,
    question_id      bigint   NOT NULL,
    interviewer_id   bigint   NOT NULL,
    superseded_by    bigint   NOT NULL,
    question_version integer  NOT NULL,
    scale_id         bigint   NOT NULL,
    level            smallint,
    rated_on         date,
    comment          text     NOT NULL,
    import_id        bigint   NOT NULL,
    PRIMARY KEY (candidate_id, interview_id, question_id, interviewer_id, superseded_by)
);

COMMENT ON TABLE assay.rating_change IS 'Values of ratings that a later import replaced.';

COMMENT ON COLUMN assay.rating_change.superseded_by IS 'The import that replaced this value.';

COMMENT ON COLUMN assay.rating_change.import_id IS 'The import that had given this value.';
