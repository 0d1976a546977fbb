#ifndef ASSAY_ANALYTICS_QUESTIONS_DROP_SCOPE_H
#define ASSAY_ANALYTICS_QUESTIONS_DROP_SCOPE_H

#include <stdbool.h>

#include "analytics/measure/answers.h"
#include "analytics/measure/covariances.h"
#include "analytics/measure/estimate.h"
#include "base/arena.h"
#include "base/ratings.h"

/*
 * The plan of one set of questions (drop_plan.h), as candidates stream by to tell its doubt.
 * Questions go by their place in the set.
 */

/* The questions that are there at a step: sums of their covariance matrix, of all and of the
 * diagonal, and alpha and its loss without each of the candidates. */
struct drop_sums {
    double total, trace;
    struct moments alphas, losses;
    bool can_leave_out;
    size_t n; /* candidates */
};

struct drop_scope {
    const struct covariances *covariances;
    size_t *questions, n;   /* of the catalogue, rising */
    long *place;            /* by question of the catalogue; -1: not in the set */
    double *minutes;        /* by place; NULL: not known */
    size_t *order, n_steps; /* places in the order in which they go; all but two go */
    size_t *last;           /* by place: the last step that has it */
    size_t fewest;          /* candidates that any two questions share */
    struct drop_sums *sums; /* n_steps + 1 */

    /* Workspace. */
    const struct answer **present;
    struct drop_change {
        double total, trace;
        size_t n;
    } * own; /* n_steps + 1: what one candidate's absence changes, and its answers */
};

/* Every two questions share three candidates or more. Minutes are by question of the catalogue, or
 * NULL. Topics keep a question as long as can be, where that is wanted. */
struct drop_scope drop_scope_create(const struct covariances *covariances, const size_t *questions,
                                    size_t n, const struct catalogue *catalogue,
                                    const double *minutes, bool keeps_topics, struct arena *arena);

/* Each candidate once. */
void drop_scope_add(struct drop_scope *scope, const struct answers *answers);

/* Of the questions left after `step` steps. */
struct estimate drop_scope_alpha(const struct drop_scope *scope, size_t step, size_t floor,
                                 struct arena *run);
struct estimate drop_scope_loss(const struct drop_scope *scope, size_t step);

#endif
