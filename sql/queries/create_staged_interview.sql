-- The interviews of a file: a sitting once or, where something was scored again, several times.
CREATE TEMP TABLE staged_interview (
    sitting      integer          NOT NULL,
    occurrence   integer          NOT NULL,
    candidate_id bigint           NOT NULL,
    role_id      bigint           NOT NULL,
    stage_id     bigint           NOT NULL,
    source_ref   text COLLATE "C" NOT NULL,
    outcome      text COLLATE "C" NOT NULL
) ON COMMIT DROP
