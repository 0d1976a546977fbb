-- Notes who has the ratings of a candidate.
-- $1 candidate_id, $2 candidate_id of the one who has them (bigint, null: again this one).
UPDATE assay.candidate SET merged_into = $2 WHERE candidate_id = $1
