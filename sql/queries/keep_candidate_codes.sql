-- Keeps the codes of the candidates that a rewritten history leaves without interviews, under a keyed digest of what files know them by.
INSERT INTO assay.candidate_code (digest, candidate_id)
SELECT sha256(code_key.key || sha256(code_key.key || convert_to(candidate.by_name::text || ' ' || candidate.match_key, 'UTF8'))),
       candidate.candidate_id
  FROM (SELECT DISTINCT candidate_id FROM pg_temp.touched_rating) AS touched
  JOIN assay.candidate USING (candidate_id)
 CROSS JOIN assay.code_key
 WHERE NOT EXISTS (SELECT 1 FROM assay.interview
                    WHERE interview.candidate_id = candidate.candidate_id)
   AND candidate.merged_into IS NULL
    ON CONFLICT (digest) DO NOTHING
