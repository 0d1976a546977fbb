-- Keeps a score of a calibration session.
-- $1 import_id (bigint), $2 session, $3 folded name, $4 candidate, $5 question (text), $6 held_on (date), $7 name, $8 scale
-- (text), $9 share (double precision).
INSERT INTO assay.calibration_score (import_id, session, interviewer, candidate, question, held_on, interviewer_name, scale, share)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
