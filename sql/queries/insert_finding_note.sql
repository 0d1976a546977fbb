-- Notes something about a finding.
-- $1 about, $2 bank, $3 name, $4 other, $5 kind, $6 note (null), $7 owner (null) (text), $8 until (date, null),
-- $9 noted_on (date), $10 changed_on (date, null), $11 wording (bigint).
INSERT INTO assay.finding_note (finding_note_id, about, bank, name, other, kind, note, owner, until, noted_on, changed_on,
                                wording)
SELECT coalesce(max(finding_note_id), 0) + 1, $1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::date,
       $9::date, $10::date, $11::bigint::integer
  FROM assay.finding_note
