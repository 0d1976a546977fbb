#ifndef ASSAY_ANALYTICS_QUESTIONS_DROP_PLAN_H
#define ASSAY_ANALYTICS_QUESTIONS_DROP_PLAN_H

#include <stdbool.h>

#include "analytics/measure/covariances.h"
#include "analytics/measure/estimate.h"
#include "analytics/measure/limits.h"
#include "base/ratings.h"

/*
 * The order in which questions can be dropped with the least loss of reliability: of all questions,
 * and of those of each topic.
 *
 * Backward elimination: of the questions left, the one goes without which Cronbach's alpha of the
 * others is highest, on shares; with minutes, the one without which the others have the most signal
 * for their noise in each minute, alpha/(1 - alpha) divided by their minutes, a ratio that grows in
 * proportion to the length of an interview (Cronbach & Gleser 1964, Educational and Psychological
 * Measurement 24, 467-480). Of equals the first in the catalogue goes; two stay.
 *
 * The best of many covariances as they were seen would be the luckiest ones, and what is left would
 * look far better than it is. The alpha that decides is therefore that of one factor: variances as
 * seen, covariances from loadings that are drawn together as far as their differences could be
 * chance (shrunk_loadings.h). The alpha that is told is of an interview that asks all questions
 * left: that of the covariances as they were seen (cronbach.h), and where candidates met some of
 * the questions that of one factor on all rows (drop_model.h), where there is one. `loss` is alpha
 * of all questions minus that.
 *
 * Every two questions must share three candidates or more; the one that lacks most such company is
 * left out, the last of equals, until they do. Intervals: jackknife by candidate, t at candidates -
 * 1, as if the order were given; of alpha on the scale of log(1 - alpha); of alpha on complete
 * data, and where all candidates weigh the same, Feldt's (1965). Too few: candidates. Undefined:
 * see the reasons.
 */
struct drop_step {
    size_t question;                    /* that goes */
    struct estimate alpha, loss;        /* of what is left */
    double minutes_saved, minutes_left; /* with the steps before; NAN where minutes are not known */
    bool empties_topic;                 /* it was the last question of its topic */
};

/* A question that cannot be judged together with the others. */
struct drop_left_out {
    size_t question, other; /* one of those with which it shares too few candidates, or itself */
};

struct drop_plan {
    const size_t *questions; /* considered, rising */
    size_t n_questions;
    struct estimate alpha;
    double minutes; /* of those; NAN where not known */
    struct drop_step *steps;
    size_t n_steps;
    size_t n_keeping; /* of them, before the first that leaves a topic without a question; all,
                         where topics need not keep one */
    struct drop_left_out *left_out; /* in the order of the catalogue */
    size_t n_left_out;
};

struct drop_plans_result {
    struct drop_plan overall;
    struct drop_plan *topics; /* n_topics of the catalogue */
};

struct drop_plans;

/* After the first pass: the covariances of all candidates, which live on. `minutes`, above 0, by
 * question; NULL where they are not known. Whether topics shall keep a question as long as others
 * can go, in the plan of all questions. */
struct drop_plans *drop_plans_create(const struct catalogue *catalogue,
                                     const struct covariances *covariances, const double *minutes,
                                     bool keeps_topics, struct arena *arena);

/* In the second pass, each candidate once. */
void drop_plans_add(struct drop_plans *plans, const struct answers *answers);

void drop_plans_free(struct drop_plans *plans);

struct drop_plans_result drop_plans_finish(const struct drop_plans *plans,
                                           const struct limits *limits, struct arena *run);

#endif
