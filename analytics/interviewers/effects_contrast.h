#ifndef ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_CONTRAST_H
#define ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_CONTRAST_H

#include <stdbool.h>

#include "analytics/interviewers/effects.h"
#include "analytics/measure/estimate.h"

/*
 * How much easier one question is than another for the same candidates and interviewers: the
 * difference b - a of two effects of the least-squares fit, with a standard error clustered by
 * candidate. Each candidate contributes u = sum over ratings of w e, w the weights that the
 * difference gives the ratings of a question or an interviewer (the generalised inverse of the
 * normal equations times the contrast) and e the residual; the variance is the sum of u^2, those of
 * the n candidates of either question times n/(n - 1). Liang & Zeger (1986), Biometrika 73, 13-22.
 * t with the degrees of freedom of Satterthwaite (1946), Biometrics Bulletin 2, 110-114.
 *
 * Undefined where the design leaves the difference free: the two have no candidates and
 * interviewers that join them through other questions. Shares of the scale.
 */
struct effects_contrast {
    size_t a, b;
    double *weights; /* of questions and interviewers */
    bool estimable;
    double squares[3]; /* sums of u^2: candidates of a, of b, of neither */
    size_t n[2];       /* candidates of a, of b */
};

/* After effects_solve: sets weights and `estimable` of n contrasts, whose a and b are set. Ends
 * early where `parallel` stops it (NULL: never). */
void effects_contrasts_solve(const struct effects *effects, struct effects_contrast *contrasts,
                             size_t n, const struct parallel *parallel, struct arena *arena);

/* One candidate, after effects_adjust, with its adjusted score. A candidate of both questions
 * counts with a. */
void effects_contrast_add(const struct effects *effects, struct effects_contrast *contrast,
                          const struct answers *answers, double ability);

/* `ret_p`: two-sided, against no difference; NAN where it is not OK. */
struct estimate effects_contrast(const struct effects *effects,
                                 const struct effects_contrast *contrast, double *ret_p);

#endif
