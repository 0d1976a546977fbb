-- The candidates of a file: who they are in the database, and what the file calls them.
CREATE TEMP TABLE staged_candidate (
    candidate_key     text COLLATE "C" NOT NULL,
    candidate_id      bigint           NOT NULL,
    merged_into       bigint,
    export_id         text COLLATE "C" NOT NULL,
    name              text COLLATE "C" NOT NULL,
    folded_name       text COLLATE "C" NOT NULL,
    is_new            boolean          NOT NULL,
    has_another_name  boolean          NOT NULL
) ON COMMIT DROP
