#ifndef ASSAY_ANALYTICS_QUESTIONS_DISCRIMINATION_H
#define ASSAY_ANALYTICS_QUESTIONS_DISCRIMINATION_H

#include "analytics/measure/answers.h"
#include "analytics/measure/estimate.h"
#include "analytics/measure/moments.h"

/*
 * Whether a question separates strong from weak candidates: the correlation of x, a candidate's
 * mean share on it, with the rest score, the candidate's mean of (x - question mean) over the other
 * questions. Equals the corrected item-total correlation where all candidates answered all
 * questions. n: candidates with a rest score. Interval by Fisher's z. Standard error by the delta
 * method, (1 - r^2)/sqrt(n - 3); NAN where |r| is 1. Undefined where a side does not vary; too few
 * below the floor and below 4. Henrysson (1963), Psychometrika 28, 211-218.
 */
struct discrimination {
    struct comoments rest;  /* x, rest score */
    struct comoments total; /* x, the same mean over all questions, this one included */
};

/* `shares` holds the moments of x of every question, over all candidates. */
void discrimination_add(struct discrimination *questions, const struct moments *shares,
                        const struct answers *answers);

struct estimate discrimination(const struct discrimination *question, size_t floor,
                               struct arena *run);

#endif
