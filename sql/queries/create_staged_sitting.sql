-- The visits of a file by the keys of the database. A sitting is a candidate in one role, stage and interview of the export.
CREATE TEMP TABLE staged_sitting (
    visit        integer          NOT NULL,
    sitting      integer          NOT NULL,
    candidate_id bigint           NOT NULL,
    role_id      bigint           NOT NULL,
    stage_id     bigint           NOT NULL,
    source_ref   text COLLATE "C" NOT NULL,
    outcome      text COLLATE "C" NOT NULL,
    rated_on     date,
    rated_at     time
) ON COMMIT DROP
