-- Makes the key of the ratings, sorted once; it refuses a rating that is there twice.
ALTER TABLE assay.rating
  ADD CONSTRAINT rating_pkey PRIMARY KEY (candidate_id, interview_id, question_id, interviewer_id)
