-- Stores the interviewers of the file that are new; of several spellings, in one file or in many, the first in the order of
-- bytes.
INSERT INTO assay.interviewer AS interviewer (folded_name, name)
SELECT written.interviewer_key, written.name
  FROM (SELECT staged.interviewer_key, min(staged.name) AS name
          FROM pg_temp.staged_interviewer AS staged
         GROUP BY staged.interviewer_key) AS written
 WHERE NOT EXISTS (SELECT FROM assay.interviewer AS known
                    WHERE known.folded_name = written.interviewer_key
                      AND known.name <= written.name)
 ORDER BY written.interviewer_key
    ON CONFLICT (folded_name) DO UPDATE SET name = excluded.name
