#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_CROSSTAB_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_CROSSTAB_H

#include "analytics/agreement/agreement_result.h"
#include "tests/support/analytics/sheet.h"

/* Adds a candidate with one answer for each count of a table (rows: a) of the sheet's levels. */
void crosstab(struct sheet *sheet, uint32_t question, uint32_t a, uint32_t b, const size_t *table);

/* Random ratings, the same for the same seed: every candidate meets some questions, each with some
 * of the interviewers, who agree more often than not; a few scores are missing. */
void crosstab_random(struct sheet *sheet, unsigned long seed, size_t n_candidates);

/* Both passes. The result lives in `run`. */
const struct agreement_result *crosstab_agreement(const struct sheet *sheet, size_t floor,
                                                  struct arena *run);

/* NULL where there is none. */
const struct pair_result *crosstab_pair(const struct agreement_result *result, size_t a, size_t b,
                                        long question);

#endif
