-- Notes what came of an import, and the highest candidate number that is in use.
-- $1 import_id, $2 rows, $3 accepted, $4 changed, $5 unchanged, $6 missing, $7 rejected, $8 the highest candidate
-- number of the file (bigint).
UPDATE assay.import
   SET rows = $2, accepted = $3, changed = $4, unchanged = $5, missing = $6, rejected = $7,
       last_candidate = greatest(last_candidate, $8)
 WHERE import_id = $1
