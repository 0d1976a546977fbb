#ifndef ASSAY_REPORTS_AGREEMENT_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/report.h"

/* What `assay agreement` says of one pair or one question, and what to do next. */

/* The two levels' table of a pair; n_levels of its scale is that of the table. Needs one
 * (pair->n_levels above 0). */
struct cross_table agreement_words_table(const struct report *report,
                                         const struct pair_result *pair);

/*
 * Two interviewers whose kappa is below the line, or not to be had: how often they agree, why kappa
 * is low where that can be told, and the next step. Low kappa has a reason of its own where nearly
 * all answers got one level (observed agreement and that level's share of either's scores are 0.8
 * or more), and where one of them scores higher all along (the highest unweighted kappa is below
 * 0.8, the levels are shifted, and the interval of the mean difference does not hold 0).
 */
void agreement_words_pair(const struct report *report, const struct pair_result *pair,
                          struct arena *arena, struct buffer *text);

/* The same of a question: which neighbouring levels are mixed up most, over all pairs. */
void agreement_words_question(const struct report *report, size_t question, struct arena *arena,
                              struct buffer *text);

/* A level as sentences say it, of bounded length: 4.5, or “Strong Yes”. */
void agreement_words_level(const struct scale *scale, size_t level, struct arena *arena,
                           struct buffer *text);

#endif
