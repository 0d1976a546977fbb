-- The rows of a file that cannot be taken.
CREATE TEMP TABLE staged_reject (
    line        bigint NOT NULL,
    byte_offset bigint NOT NULL,
    byte_length bigint NOT NULL,
    column_name text   NOT NULL,
    value       text   NOT NULL,
    reason      text   NOT NULL,
    hint        text   NOT NULL
) ON COMMIT DROP
