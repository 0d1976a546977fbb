-- Question banks, scales and interviewers: the small tables, which a distributed PostgreSQL keeps
-- whole on every node. A statement ends with a semicolon at the end of a line.

CREATE SCHEMA assay;

COMMENT ON SCHEMA assay IS 'Assay: interview questions put to the test. Start with the view assay.score.';

CREATE TABLE assay.migration (
    version    integer     PRIMARY KEY,
    name       text        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE assay.migration IS 'What was done to this schema, one row a migration.';

CREATE TABLE assay.bank (
    bank_id bigserial        PRIMARY KEY,
    name    text COLLATE "C" NOT NULL UNIQUE,
    version integer          NOT NULL DEFAULT 1 CHECK (version > 0),
    scale   text
);

COMMENT ON TABLE assay.bank IS 'Question banks. The one named '''' holds the questions of files that were loaded without a bank.';

COMMENT ON COLUMN assay.bank.version IS 'Counts the imports of this bank that changed something.';

COMMENT ON COLUMN assay.bank.scale IS 'The scale the bank declares, as written ("1..5"); null when it declares none.';

CREATE TABLE assay.topic (
    topic_id bigserial        PRIMARY KEY,
    bank_id  bigint           NOT NULL REFERENCES assay.bank,
    code     text COLLATE "C" NOT NULL,
    title    text             NOT NULL DEFAULT '',
    bonus    boolean          NOT NULL DEFAULT false,
    position integer          NOT NULL DEFAULT 0,
    retired  boolean          NOT NULL DEFAULT false,
    UNIQUE (bank_id, code)
);

COMMENT ON TABLE assay.topic IS 'The sections of a bank. Code '''': the topic of questions without one.';

COMMENT ON COLUMN assay.topic.position IS 'Place in the bank, from 0; outside a bank always 0.';

COMMENT ON COLUMN assay.topic.retired IS 'No longer in the bank.';

CREATE TABLE assay.question (
    question_id bigserial        PRIMARY KEY,
    bank_id     bigint           NOT NULL REFERENCES assay.bank,
    code        text COLLATE "C" NOT NULL,
    topic_id    bigint           NOT NULL REFERENCES assay.topic,
    position    integer          NOT NULL DEFAULT 0,
    retired     boolean          NOT NULL DEFAULT false,
    UNIQUE (bank_id, code)
);

COMMENT ON TABLE assay.question IS 'Questions, known by their code within a bank. The wording is in assay.question_version.';

COMMENT ON COLUMN assay.question.position IS 'Place in its topic, from 0; outside a bank always 0.';

COMMENT ON COLUMN assay.question.retired IS 'No longer in the bank; its ratings stay.';

CREATE TABLE assay.question_version (
    question_id bigint  NOT NULL REFERENCES assay.question,
    version     integer NOT NULL CHECK (version > 0),
    valid_from  date    NOT NULL,
    title       text    NOT NULL DEFAULT '',
    prompt      text    NOT NULL DEFAULT '',
    rubric      text    NOT NULL DEFAULT '',
    PRIMARY KEY (question_id, version)
);

COMMENT ON TABLE assay.question_version IS 'Every wording a question has had. A rating belongs to the version valid on its date.';

COMMENT ON COLUMN assay.question_version.valid_from IS 'First day of this wording; -infinity for the first version.';

CREATE TABLE assay.criterion (
    question_id bigint  NOT NULL,
    version     integer NOT NULL,
    position    integer NOT NULL,
    text        text    NOT NULL,
    required    boolean NOT NULL,
    PRIMARY KEY (question_id, version, position),
    FOREIGN KEY (question_id, version) REFERENCES assay.question_version
);

COMMENT ON TABLE assay.criterion IS 'The points a rubric looks for.';

COMMENT ON COLUMN assay.criterion.required IS 'True: a strong answer should contain it; false: it may mention it.';

CREATE TABLE assay.scale (
    scale_id    bigserial        PRIMARY KEY,
    fingerprint text COLLATE "C" NOT NULL UNIQUE,
    name        text             NOT NULL,
    n_levels    integer          NOT NULL CHECK (n_levels > 1)
);

COMMENT ON TABLE assay.scale IS 'Ordered lists of score levels. Two scales with the same levels are one.';

COMMENT ON COLUMN assay.scale.fingerprint IS 'SHA-256 over the values and labels of its levels.';

CREATE TABLE assay.scale_level (
    scale_id bigint           NOT NULL REFERENCES assay.scale,
    level    smallint         NOT NULL CHECK (level >= 0),
    value    double precision NOT NULL,
    label    text             NOT NULL,
    PRIMARY KEY (scale_id, level)
);

COMMENT ON TABLE assay.scale_level IS 'The levels of a scale, from 0, the lowest.';

CREATE TABLE assay.role (
    role_id bigserial        PRIMARY KEY,
    name    text COLLATE "C" NOT NULL UNIQUE
);

COMMENT ON TABLE assay.role IS 'The posts candidates were interviewed for; '''' where the file named none.';

CREATE TABLE assay.stage (
    stage_id bigserial        PRIMARY KEY,
    name     text COLLATE "C" NOT NULL UNIQUE
);

COMMENT ON TABLE assay.stage IS 'The steps of a hiring process; '''' where the file named none.';

CREATE TABLE assay.interviewer (
    interviewer_id bigserial        PRIMARY KEY,
    folded_name    text COLLATE "C" NOT NULL UNIQUE,
    name           text COLLATE "C" NOT NULL
);

COMMENT ON TABLE assay.interviewer IS 'Interviewers, matched by name without regard to case and blanks, shown as first written.';

INSERT INTO assay.bank (name) VALUES ('');

INSERT INTO assay.role (name) VALUES ('');

INSERT INTO assay.stage (name) VALUES ('');
