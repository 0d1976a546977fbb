#ifndef ASSAY_ANALYTICS_QUESTIONS_ALPHA_MODEL_H
#define ASSAY_ANALYTICS_QUESTIONS_ALPHA_MODEL_H

#include "analytics/measure/estimate.h"
#include "analytics/questions/item_factor.h"
#include "base/arena.h"

/*
 * Cronbach's alpha of the covariances that one factor behind all questions implies
 * (item_factor.h), for data in which candidates meet some of the questions: covariances taken pair
 * by pair may contradict each other, those of a model do not. On complete data of which one factor
 * tells all covariances it is alpha.
 *
 * Standard error: what each candidate moves it by, clustered by candidate (Huber 1967; White 1982,
 * Econometrica 50, 1-25), times m/(m - 1). Interval: on the scale of log(1 - alpha), with t at
 * candidates - 1. n: candidates. Undefined with fewer than three questions that vary, where no
 * chain of shared candidates joins all of them, above 200,000 answers, and where its interval is
 * not to be had; too few candidates; not converged. `ret_without`: by
 * question, alpha of the others; NAN where there is none.
 */
struct estimate alpha_model(const struct item_scores *scores, size_t floor, double *ret_without,
                            struct arena *run);

/* The factor behind those questions that are included (NULL: all); the estimate says why there is
 * none, and has the candidates with an answer as its n. */
struct estimate alpha_model_fit(const struct item_scores *scores, const bool *included,
                                struct arena *arena, struct item_factor *ret);

/* Alpha of those of its questions that are kept (NULL: all), and by how much each candidate moves
 * it; two at least that vary. */
struct estimate alpha_model_of(struct item_factor *factor, const bool *kept, double *ret_moves,
                               struct arena *arena);

#endif
