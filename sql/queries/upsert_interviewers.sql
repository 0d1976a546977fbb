-- Stores the interviewers of the file that are new; of several spellings, in one file or in many, the first in the order of
-- bytes.
WITH written AS MATERIALIZED (
    SELECT staged.interviewer_key, min(staged.name) AS name
      FROM pg_temp.staged_interviewer AS staged
     GROUP BY staged.interviewer_key
), fresh AS MATERIALIZED (
    SELECT written.interviewer_key, written.name
      FROM written
      LEFT JOIN assay.interviewer AS known
        ON known.folded_name = written.interviewer_key AND known.name <= written.name
     WHERE known.interviewer_id IS NULL
)
INSERT INTO assay.interviewer AS interviewer (folded_name, name)
SELECT fresh.interviewer_key, fresh.name
  FROM fresh
 ORDER BY fresh.interviewer_key
    ON CONFLICT (folded_name) DO UPDATE SET name = excluded.name
