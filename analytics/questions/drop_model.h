#ifndef ASSAY_ANALYTICS_QUESTIONS_DROP_MODEL_H
#define ASSAY_ANALYTICS_QUESTIONS_DROP_MODEL_H

#include "analytics/questions/alpha_model.h"
#include "analytics/questions/drop_scope.h"

/* Alpha of the questions left after each step of a plan where candidates met some of the questions:
 * of the covariances that one factor behind all questions of the scope implies (alpha_model.h), and
 * its loss, with t at candidates - 1. */
struct drop_model {
    bool fits; /* there is such a factor; otherwise nothing of what follows is set */
    struct item_factor factor;
    bool *left;             /* by question of the catalogue */
    double *moves, *before; /* by candidate: of alpha at the step under way, and of all questions */
    struct estimate all;
    struct arena *arena;
};

struct drop_model drop_model_create(const struct item_scores *scores,
                                    const struct drop_scope *scope, struct arena *arena);

/* Steps one after the other, from 0. */
struct estimate drop_model_alpha(struct drop_model *model, const struct drop_scope *scope,
                                 size_t step, size_t floor, struct arena *run);

/* Of the step whose alpha was asked for last. */
struct estimate drop_model_loss(const struct drop_model *model, const struct estimate *alpha);

#endif
