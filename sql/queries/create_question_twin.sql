-- Questions that belong to no bank, and what a bank has in their place.
CREATE TEMP TABLE question_twin (
    plain_id    bigint PRIMARY KEY,
    own_id      bigint NOT NULL,
    versions_of bigint NOT NULL
) ON COMMIT DROP
