-- Takes back all that was noted about a finding.
-- $1 about, $2 bank, $3 name, $4 other, $5 kind (text).
DELETE FROM assay.finding_note
 WHERE about = $1::text AND bank = $2::text AND name = $3::text AND other = $4::text AND kind = $5::text
