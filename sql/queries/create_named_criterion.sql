-- The places of criteria that a file knows by their text.
CREATE TEMP TABLE named_criterion (
    question integer NOT NULL,
    place    integer
) ON COMMIT DROP
