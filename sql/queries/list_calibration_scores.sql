-- What was scored in calibration sessions, in order of the sessions? Of several imports that give a score of one answer the
-- latest holds. Interviewers as they are called now, after any merge.
-- Columns: session (text), held_on (date), interviewer_id (bigint, null: nobody known), name (text, null where names are hidden
-- and nobody is known), candidate, question (text), share (double precision).
WITH named AS (
    SELECT score.session, score.held_on, kept.interviewer_id, score.candidate, score.question, score.share, score.import_id,
           coalesce(kept.folded_name, score.interviewer) AS person,
           CASE WHEN current_setting('assay.hide_interviewers', true) = 'true' THEN NULL
                ELSE coalesce(kept.name, score.interviewer_name) END AS name
      FROM assay.calibration_score AS score
      LEFT JOIN assay.interviewer AS known ON known.folded_name = score.interviewer
      LEFT JOIN assay.interviewer AS kept ON kept.interviewer_id = coalesce(known.merged_into, known.interviewer_id)
)
SELECT DISTINCT ON (session, candidate, question, person)
       session, held_on, interviewer_id, name, candidate, question, share
  FROM named
 ORDER BY session, candidate, question, person, import_id DESC, share
