#ifndef ASSAY_ANALYTICS_QUESTIONS_CRONBACH_H
#define ASSAY_ANALYTICS_QUESTIONS_CRONBACH_H

#include "analytics/measure/covariances.h"
#include "analytics/measure/estimate.h"
#include "base/ratings.h"

/*
 * Cronbach's alpha: k/(k - 1) (1 - trace/total) of the covariance matrix of the k questions that
 * have an answer, on shares. Covariances have divisor n - 1 and are taken pairwise, over the
 * candidates who answered both questions. Cronbach (1951), Psychometrika 16, 297-334.
 *
 * The standard error is the jackknife's: every candidate is left out once. Interval: Feldt (1965)
 * where all candidates answered all questions; otherwise by the jackknife, on the scale of
 * log(1 - alpha), with t at candidates - 1; Feldt's with the fewest candidates any pair of
 * questions shares where a candidate cannot be left out. Too few: candidates. Undefined where
 * the covariances contradict each other (their matrix has a negative eigenvalue), and see the
 * reasons.
 */
struct cronbach {
    const struct covariances *covariances;
    const bool *included; /* by question; NULL: all */
    size_t k, n_candidates;
    size_t fewest;           /* candidates that any pair of questions shares */
    size_t n_apart;          /* pairs of questions that fewer than two candidates share */
    size_t apart[2];         /* one of those pairs */
    double trace, total;     /* sums of the matrix, without the pairs apart */
    double *rows;            /* for each question, the sum of its row */
    size_t *rows_apart;      /* and the pairs apart it is in */
    struct moments left_out; /* alpha without each of the candidates */
    bool can_leave_out;
};

/* The covariances must hold all candidates, n_candidates of whom have an answer, and live on. */
struct cronbach cronbach_create(const struct covariances *covariances, size_t n_candidates,
                                struct arena *arena);

/* Of the questions that are included alone; the array lives on too. */
struct cronbach cronbach_create_of(const struct covariances *covariances, const bool *included,
                                   size_t n_candidates, struct arena *arena);

/* One step of the jackknife, for each candidate once. */
void cronbach_leave_out(struct cronbach *cronbach, const struct answers *answers);

/* Of a matrix with pairs apart: one of them, in words. */
const char *cronbach_why_apart(const struct cronbach *cronbach, const struct catalogue *catalogue,
                               struct arena *run);

struct estimate cronbach_alpha(const struct cronbach *cronbach, const struct catalogue *catalogue,
                               size_t floor, struct arena *run);

/* Alpha of the other questions; NAN where it is undefined. */
double cronbach_if_dropped(const struct cronbach *cronbach, size_t question);

#endif
