#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_WORDS_H

#include <stdbool.h>

#include "analytics/agreement/cross_table.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * Two interviewers whose kappa is low, or not to be had: how often they agree, who scores higher,
 * why kappa is low where that can be told, and the next step. One sentence or a few.
 */
void pair_words(const struct report *report, const struct pair_result *pair, struct arena *arena,
                struct buffer *text);

/*
 * Whether one of the two scores higher all along and that alone keeps kappa from full agreement:
 * the highest unweighted kappa is below 0.6, the levels given differ by a shift, and the interval
 * of the mean difference does not hold 0.
 */
bool pair_words_is_biased(const struct report *report, const struct pair_result *pair);

/* Whether nearly all their answers got one level, and kappa is low for that (agreement_words.h). */
bool pair_words_is_one_level(const struct report *report, const struct pair_result *pair);

/* The levels of a pair; without counts where it has no table (pair->n_levels is 0). */
struct cross_table pair_words_table(const struct report *report, const struct pair_result *pair);

#endif
