-- Days and times of moments are those of a zone. An import keeps which, so that the same moments loaded in another one are known again.

ALTER TABLE assay.import ADD COLUMN timezone text COLLATE "C";

COMMENT ON COLUMN assay.import.timezone IS
    'The zone that days and times of the file''s moments were taken in ("UTC", "Europe/Berlin"); null: loaded before it was kept.';
