#ifndef ASSAY_ANALYTICS_PIPELINE_STAGE_ORDER_H
#define ASSAY_ANALYTICS_PIPELINE_STAGE_ORDER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The order of stages, found from the days on which candidates met them. `before` is n x n, row by
 * row: how many met stage i on an earlier day than stage j. A majority puts i before j; majorities
 * count from the widest margin to the narrowest, and one that contradicts those before it (they
 * run in a circle) is set aside (ranked pairs: Tideman (1987), Social Choice and Welfare 4,
 * 185-206). Between stages that no majority orders, the lower index comes first.
 *
 * Fills `order`, the indices from first to last. Returns how many majorities were set aside. n is
 * small: work grows with its fourth power at worst.
 */
size_t stage_order(const size_t *before, size_t n, size_t *order);

#endif
