#ifndef ASSAY_ANALYTICS_RUBRICS_CRITERIA_H
#define ASSAY_ANALYTICS_RUBRICS_CRITERIA_H

#include "analytics/measure/answers.h"
#include "analytics/measure/limits.h"
#include "analytics/measure/moments.h"
#include "analytics/rubrics/criteria_result.h"

/*
 * The criteria of rubrics that were rated by themselves, from ratings that stream by twice
 * (analytics/analysis.h). Of each criterion: the share of candidates who meet it, estimated as
 * difficulty is from x, the share of a candidate's interviewers who saw it met; its separation, the
 * correlation of x with the candidate's mean of (share - question mean) over the questions other
 * than the criterion's own, estimated as discrimination is; the agreement of interviewers, observed
 * and as kappa, pooled over pairs as that of questions. Floors are those of questions. Criteria
 * enter no statistic of questions.
 */
struct criteria;

/* `catalogue` is that of questions; NULL where it has no criteria, which the others take as such.
 */
struct criteria *criteria_create(const struct catalogue *catalogue, const struct limits *limits,
                                 struct arena *run);

/* A candidate's criteria (NULL: none) and answers. `question_shares`, the moments of x by question,
 * count in the second pass. */
void criteria_add(struct criteria *criteria, const struct candidate_ratings *ratings,
                  const struct answers *answers, const struct moments *question_shares);
void criteria_end_pass(struct criteria *criteria);
void criteria_merge(struct criteria *criteria, const struct criteria *other);
void criteria_free(struct criteria *criteria);

/* After the second pass. */
struct criteria_result criteria_finish(struct criteria *criteria);

#endif
