#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_H

#include "analytics/agreement/agreement_result.h"
#include "analytics/measure/limits.h"
#include "base/arena.h"
#include "base/parallel.h"
#include "base/ratings.h"

/*
 * Cohen's kappa of every pair of interviewers on every question, and pooled over questions and
 * pairs, from ratings that stream by twice (analytics/analysis.h): the first time cross tables are
 * counted, the second time what each candidate contributes to the standard errors. Pooled kappa is
 * 1 - N/D, N the disagreement of all answers, D what different answers of the same pair on the same
 * question have; tables are never added.
 */
struct agreement;

/* Results and reasons live in `run`, as long as the catalogue does. */
struct agreement *agreement_create(const struct catalogue *catalogue, const struct limits *limits,
                                   struct arena *run);

/* The intraclass correlations too, which take longer than all else; before the first candidate. */
void agreement_with_icc(struct agreement *agreement);

/* Other than all of pairs of interviewers; before the first candidate. The agreement outlives a
 * result whose pairs come in turn. */
void agreement_of_pairs(struct agreement *agreement, enum agreement_pairs wanted);

/* Of the result only kappa and the observed agreement by question, which takes a fraction of the
 * time; before the first candidate. */
void agreement_of_questions_alone(struct agreement *agreement);

/* Whether the candidates of a pass, 0 or 1, change anything. */
bool agreement_needs_pass(const struct agreement *agreement, int pass);

/* From now on the ends of passes and the result end early, and mean nothing, where `parallel` stops
 * them; NULL: nothing does. */
void agreement_stop_with(struct agreement *agreement, const struct parallel *parallel);

void agreement_add(struct agreement *agreement, const struct candidate_ratings *ratings);
void agreement_end_pass(struct agreement *agreement);
void agreement_free(struct agreement *agreement);

/* Adds the first pass of another one over other candidates of the same catalogue, before this one's
 * first pass ends. The second pass then has the candidates of both. */
void agreement_merge(struct agreement *agreement, const struct agreement *other);

/* After the second pass; the same again, once it is there. */
const struct agreement_result *agreement_finish(struct agreement *agreement);

#endif
