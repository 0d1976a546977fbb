-- The scale that a user gave for a file is that of later files with the same headings, which do not tell theirs either.

ALTER TABLE assay.import ADD COLUMN headings text COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE assay.import ADD COLUMN declared_scale text;

COMMENT ON COLUMN assay.import.headings IS 'Digest of the headings of the file, in whatever order; '''' where they are not known.';

COMMENT ON COLUMN assay.import.declared_scale IS
    'The scale that was given for the file, as written ("1..5", "greenhouse"), or taken from an earlier one with its headings; null: the file or the bank told it.';
