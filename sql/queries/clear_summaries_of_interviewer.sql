-- Empties the lines of reports that name an interviewer who is about to be removed.
-- $1 interviewer_id (bigint).
UPDATE assay.report_run
   SET summary = ''
 WHERE strpos(summary, (SELECT name FROM assay.interviewer WHERE interviewer_id = $1)) > 0
