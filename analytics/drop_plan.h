#ifndef ASSAY_ANALYTICS_DROP_PLAN_H
#define ASSAY_ANALYTICS_DROP_PLAN_H

#include "analytics/covariances.h"
#include "analytics/estimate.h"
#include "analytics/limits.h"
#include "base/ratings.h"

/*
 * The order in which questions can be dropped with the least loss of reliability: of all questions,
 * and of those of each topic.
 *
 * Backward elimination: of the questions left, the one goes without which Cronbach's alpha of the
 * others (cronbach.h; on shares, pairwise covariances) is highest; with minutes, the one without
 * which the others have the most signal for their noise in each minute, alpha/(1 - alpha) divided
 * by their minutes, a ratio that grows in proportion to the length of an interview (Cronbach &
 * Gleser 1964, Educational and Psychological Measurement 24, 467-480). Of equals the first in the
 * order of the catalogue goes. It ends at two questions, or where alpha of no others is defined.
 *
 * Alpha is that of an interview that asks all questions that are left. Every two of them must share
 * three candidates or more; the question that lacks most such company is left out, the last of
 * equals, until they do. `loss` is alpha of all questions considered minus that of those left.
 * Intervals are the jackknife's by candidate, t at candidates - 1, of alpha on the scale of
 * log(1 - alpha); alpha on complete data: Feldt (1965). They hold for questions that were named
 * beforehand: an order chosen in the same data makes what is left look a little better. Too few:
 * candidates. Undefined: see the reasons.
 */
struct drop_step {
    size_t question;                    /* that goes */
    struct estimate alpha, loss;        /* of what is left */
    double minutes_saved, minutes_left; /* with the steps before; NAN where minutes are not known */
    bool empties_topic;                 /* it was the last question of its topic */
};

/* A question that cannot be judged together with the others. */
struct drop_left_out {
    size_t question, other; /* one of those with which it shares too few candidates */
};

struct drop_plan {
    size_t n_questions; /* considered */
    struct estimate alpha;
    double minutes; /* of those; NAN where not known */
    struct drop_step *steps;
    size_t n_steps;
    struct drop_left_out *left_out; /* in the order of the catalogue */
    size_t n_left_out;
};

struct drop_plans_result {
    struct drop_plan overall;
    struct drop_plan *topics; /* n_topics of the catalogue */
};

struct drop_plans;

/* After the first pass: the covariances of all candidates. `minutes`, above 0, by question; NULL
 * where they are not known. */
struct drop_plans *drop_plans_create(const struct catalogue *catalogue,
                                     const struct covariances *covariances, const double *minutes,
                                     struct arena *arena);

/* In the second pass, each candidate once. */
void drop_plans_add(struct drop_plans *plans, const struct answers *answers);

struct drop_plans_result drop_plans_finish(const struct drop_plans *plans,
                                           const struct limits *limits, struct arena *run);

#endif
