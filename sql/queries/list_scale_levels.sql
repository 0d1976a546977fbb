-- What are the levels of all scales, from lowest to highest?
-- Columns: scale_id (bigint), name (text), n_levels (integer), value (double precision), label (text), continuous (boolean).
SELECT scale.scale_id, scale.name, scale.n_levels, level.value, level.label, scale.continuous
  FROM assay.scale
  JOIN assay.scale_level AS level USING (scale_id)
 ORDER BY scale.fingerprint, level.level
