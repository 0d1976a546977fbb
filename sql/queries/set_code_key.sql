-- Which key do numbers and codes follow from, where the same files shall give the same ones? That of the files loaded.
UPDATE assay.code_key
   SET key = sha256(convert_to(coalesce((SELECT string_agg(import.sha256, ' ' ORDER BY import.sha256) FROM assay.import), ''),
                               'UTF8'))
