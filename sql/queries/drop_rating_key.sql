-- Takes the key from the ratings, of which there are none; it is made again in the same transaction.
ALTER TABLE assay.rating DROP CONSTRAINT rating_pkey
