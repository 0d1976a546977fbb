-- What is this candidate called, and what was the role of the latest interview?
-- $1 candidate_id (bigint).
-- Columns: export_id, name, role (text; role '' when there is none).
SELECT candidate.export_id, candidate.name,
       coalesce((SELECT role.name
                   FROM assay.interview
                   JOIN assay.role USING (role_id)
                  WHERE interview.candidate_id = $1
                  ORDER BY (SELECT max(rating.rated_on)
                              FROM assay.rating
                             WHERE rating.candidate_id = $1
                               AND rating.interview_id = interview.interview_id) DESC NULLS LAST,
                           interview.interview_id DESC
                  LIMIT 1), '') AS role
  FROM assay.candidate
 WHERE candidate.candidate_id = $1
