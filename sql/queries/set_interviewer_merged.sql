-- Notes who has the ratings of an interviewer.
-- $1 interviewer_id, $2 interviewer_id of the one who has them (bigint, null: again this one).
UPDATE assay.interviewer SET merged_into = $2 WHERE interviewer_id = $1
