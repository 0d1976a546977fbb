-- What the numbers of scales in a file stand for.
CREATE TEMP TABLE staged_scale (
    scale    integer NOT NULL,
    scale_id bigint  NOT NULL
) ON COMMIT DROP
