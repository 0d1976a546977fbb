#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_LISTS_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_LISTS_H

#include <stddef.h>

#include "base/arena.h"
#include "reports/model/report.h"

/* What charts show of pairs of interviewers. */

/* The kappa of a chart: quadratic weights, over all questions both scored. */
const struct estimate *pair_list_agreement(const struct pair_result *pair);

/* The pooled result of two interviewers, in either order; NULL where they never scored the same
 * answer. */
const struct pair_result *pair_list_find(const struct report *report, size_t a, size_t b);

/* Those who met somebody, in the order of the catalogue. More than `most`: those who share the most
 * answers with others. `ret` has room for all. */
size_t pair_list_interviewers(const struct report *report, size_t most, struct arena *scratch,
                              size_t *ret);

#endif
