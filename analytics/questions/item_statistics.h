#ifndef ASSAY_ANALYTICS_QUESTIONS_ITEM_STATISTICS_H
#define ASSAY_ANALYTICS_QUESTIONS_ITEM_STATISTICS_H

#include "analytics/measure/limits.h"
#include "analytics/questions/asking.h"
#include "analytics/questions/difficulty_adjusted.h"
#include "analytics/questions/item_scores.h"
#include "analytics/questions/omega.h"
#include "analytics/questions/question_result.h"
#include "analytics/questions/topics.h"

/*
 * The statistics of questions that the second pass makes from the sums of the first: omega, topics,
 * exposure and missing rate, adjusted difficulty, and those of the order of candidates (polyserial,
 * upper-lower, outcome). Owns memory beside the arena.
 */
struct ordered_statistics {
    bool done;
    struct estimate polyserial, upper_lower, point_biserial, auc;
};

struct item_statistics {
    const struct catalogue *catalogue;
    const struct cronbach *cronbach;
    const struct moments *shares;
    struct item_scores scores;
    struct omega omega;
    struct topics topics;
    struct asking asking;
    struct difficulty_adjusted adjusted;
    struct ordered_statistics *ordered; /* by question */
};

/* All of these are done with the first pass, and live on. `shares`: of x, by question. */
struct item_statistics item_statistics_create(const struct catalogue *catalogue,
                                              const struct moments *shares,
                                              const struct cronbach *cronbach,
                                              const struct effects *effects,
                                              const struct parallel *parallel, struct arena *arena);

/* Each candidate once, when effects_adjust has returned `ability`. */
void item_statistics_add(struct item_statistics *items, const struct answers *answers,
                         double ability);

/* After the last candidate: makes what is of the order of candidates, of one question. Questions
 * can be made at the same time, each with a `room` (for scores.n_candidates) and an arena of its
 * own. */
void item_statistics_order(struct item_statistics *items, size_t question,
                           const struct limits *limits, struct standing *room, struct arena *run);

/* Sets what is told here, and makes what is not made yet; `result->questions` is there. */
void item_statistics_finish(struct item_statistics *items, const struct limits *limits,
                            struct questions_result *result, struct arena *run);

void item_statistics_free(struct item_statistics *items);

#endif
