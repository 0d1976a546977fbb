-- What was noted about findings, from the first note to the last? Interviewers as they are called now, after any merge.
-- Columns: about, bank, name, other, kind, note (null), owner (null) (text), until (date, null), noted_on (date),
-- changed_on (date, null), wording (integer), interviewer_id of name and of other (bigint, null: nobody known).
SELECT note.about, note.bank, coalesce(kept.name, note.name), coalesce(other_kept.name, note.other), note.kind, note.note,
       note.owner, note.until, note.noted_on, note.changed_on, note.wording, kept.interviewer_id, other_kept.interviewer_id
  FROM assay.finding_note AS note
  LEFT JOIN assay.interviewer AS noted
    ON note.about IN ('interviewer', 'pair') AND noted.folded_name = note.name
  LEFT JOIN assay.interviewer AS kept ON kept.interviewer_id = coalesce(noted.merged_into, noted.interviewer_id)
  LEFT JOIN assay.interviewer AS other_noted ON note.about = 'pair' AND other_noted.folded_name = note.other
  LEFT JOIN assay.interviewer AS other_kept
    ON other_kept.interviewer_id = coalesce(other_noted.merged_into, other_noted.interviewer_id)
 ORDER BY note.finding_note_id
