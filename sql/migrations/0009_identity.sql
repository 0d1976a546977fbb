-- Who is who, for good: codes that stay with the export's id, times beside dates, and what was asked for when a file was
-- loaded. The second index on ratings goes: no query needs it, and it cost a fifth of every import.

DROP INDEX assay.rating_pairs;

ALTER TABLE assay.import ADD COLUMN asked text COLLATE "C" NOT NULL DEFAULT '';

COMMENT ON COLUMN assay.import.asked IS
    'Digest of what was asked for: options, mapping file, bank, version; '''' where that is not known.';

CREATE TABLE assay.code_key (
    key bytea NOT NULL
);

COMMENT ON TABLE assay.code_key IS 'The key of the digests in assay.candidate_code; one row, made with the table.';

INSERT INTO assay.code_key (key)
VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

CREATE TABLE assay.candidate_code (
    digest       bytea  PRIMARY KEY,
    candidate_id bigint NOT NULL
);

COMMENT ON TABLE assay.candidate_code IS
    'Codes of candidates who were removed, so that they have them again when their export is loaded again. The export''s id is kept as a keyed digest alone.';

ALTER TABLE assay.rating ADD COLUMN rated_at time;

COMMENT ON COLUMN assay.rating.rated_at IS
    'Time of day of the interview, which tells two of one day apart; null where the export gives none.';

ALTER TABLE assay.rating ADD COLUMN submitted_at time;

COMMENT ON COLUMN assay.rating.submitted_at IS
    'Time of day when the score was given in; of two scores of one answer the later one holds.';

ALTER TABLE assay.rating_change ADD COLUMN rated_at time;

ALTER TABLE assay.rating_change ADD COLUMN submitted_at time;

ALTER TABLE assay.rating_confirmation ADD COLUMN rated_at time;

ALTER TABLE assay.rating_confirmation ADD COLUMN submitted_at time;

ALTER TABLE assay.merged_value ADD COLUMN rated_at time;

ALTER TABLE assay.merged_value ADD COLUMN submitted_at time;

ALTER TABLE assay.interview DROP CONSTRAINT interview_candidate_id_fkey;

ALTER TABLE assay.interview DROP CONSTRAINT interview_role_id_fkey;

ALTER TABLE assay.interview DROP CONSTRAINT interview_stage_id_fkey;

COMMENT ON TABLE assay.interview IS
    'One candidate in one role and stage; interviewers may see them on different days. Like ratings without foreign keys: an import, the only writer, joins all that it refers to.';
