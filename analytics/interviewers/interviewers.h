#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWERS_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWERS_H

#include "analytics/interviewers/interviewer_result.h"
#include "analytics/measure/limits.h"
#include "base/ratings.h"

/*
 * What each interviewer does with the scale, from ratings that stream by twice
 * (analytics/analysis.h): the first time severity on the same answers, the second time its standard
 * error and all that takes colleagues net of theirs. Scores on different scales are never pooled:
 * all but the load is of one scale, that most answers with several scores are on.
 */
struct interviewers;

/* Results and reasons live in `run`, as long as the catalogue does. */
struct interviewers *interviewers_create(const struct catalogue *catalogue,
                                         const struct limits *limits, struct arena *run);
void interviewers_add(struct interviewers *interviewers, const struct candidate_ratings *ratings);
void interviewers_end_pass(struct interviewers *interviewers);
void interviewers_free(struct interviewers *interviewers);

/* Adds the first pass of another one over other candidates of the same catalogue, before this one's
 * first pass ends. The second pass then has the candidates of both. */
void interviewers_merge(struct interviewers *interviewers, const struct interviewers *other);

/* After the second pass. */
const struct interviewers_result *interviewers_finish(struct interviewers *interviewers);

#endif
