#ifndef ASSAY_ANALYTICS_QUESTIONS_ASKING_H
#define ASSAY_ANALYTICS_QUESTIONS_ASKING_H

#include "analytics/measure/answers.h"
#include "analytics/measure/clustered_sums.h"
#include "analytics/measure/estimate.h"
#include "base/arena.h"

/*
 * How often a question is asked, and how often it is left without a score. Asked is who has a
 * rating on it, on whatever scale, or a missing score.
 *
 * Exposure: the share of the candidates of the run who were asked; n is all of them; Wilson.
 * Missing rate: of the scores that interviewers were to give, the share they did not; n is the
 * candidates who were asked; Wilson with the effective sample size of a ratio clustered by
 * candidate, candidates where its standard error is 0. Undefined: nobody to count; too few
 * candidates.
 */
struct asking {
    struct clustered_sums *questions; /* scores to give, scores missing */
    size_t n_questions, n_candidates;
};

struct asking asking_create(size_t n_questions, struct arena *arena);
void asking_add(struct asking *asking, const struct answers *answers);

struct estimate asking_exposure(const struct asking *asking, size_t question, size_t floor,
                                struct arena *run);
struct estimate asking_missing_rate(const struct asking *asking, size_t question, size_t floor,
                                    struct arena *run);

#endif
