-- Who are the interviewers of the file in the database? Who was merged is the one who has the ratings.
INSERT INTO pg_temp.known_interviewer
SELECT staged.interviewer, coalesce(known.merged_into, known.interviewer_id)
  FROM pg_temp.staged_interviewer AS staged
  JOIN assay.interviewer AS known ON known.folded_name = staged.interviewer_key
