#ifndef ASSAY_ANALYTICS_QUESTIONS_ITEM_ORDER_H
#define ASSAY_ANALYTICS_QUESTIONS_ITEM_ORDER_H

#include <stdbool.h>

#include "analytics/questions/item_scores.h"
#include "base/arena.h"

/*
 * The same scores of the questions that are included (NULL: all) with candidates in an order that
 * their answers alone decide, and moments taken in that order: what is reckoned from them by steps
 * that would enlarge the rounding of a sum is the same to the last digit however the candidates
 * came. Lives in the arena: never freed by itself, and nothing is added. Outcomes are left out.
 */
struct item_scores *item_order(const struct item_scores *scores, const bool *included,
                               struct arena *arena);

#endif
