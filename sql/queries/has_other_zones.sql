-- Is an import in force that took its moments in another zone?
-- $1 the zone (text).
-- Columns: one (integer); no row when there is none.
SELECT 1 FROM assay.import WHERE timezone <> $1::text AND undone_at IS NULL LIMIT 1
