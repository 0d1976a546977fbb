-- Stores the interviewers of the file that are new; of several spellings the first in the order of bytes.
INSERT INTO assay.interviewer (folded_name, name)
SELECT staged.interviewer_key, min(staged.interviewer)
  FROM pg_temp.staged_name AS staged
 WHERE NOT EXISTS (SELECT FROM assay.interviewer
                    WHERE interviewer.folded_name = staged.interviewer_key)
 GROUP BY staged.interviewer_key
 ORDER BY staged.interviewer_key
