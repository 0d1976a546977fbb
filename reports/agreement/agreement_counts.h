#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_COUNTS_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_COUNTS_H

#include <stddef.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay agreement` counts instead of telling one by one. All add nothing where there is
 * nothing to count. */

/* Pairs or questions beyond those that got a sentence: below the line, and without a kappa. */
struct agreement_rest {
    size_t n_below, n_undefined;
    const char *singular, *plural; /* with a verb: "pair is" */
    const char *one, *several;     /* without */
};

void agreement_counts_rest(const struct report *report, const struct agreement_rest *rest,
                           struct buffer *text);

/* How many more answers in common a pair needs, each of another candidate; 0 where it has enough.
 */
size_t agreement_counts_missing(const struct report *report, const struct pair_result *pair);

/* "Three pairs share too few answers to judge; they need 2 to 5 more in common, …" */
void agreement_counts_too_few(const struct report *report, struct buffer *text);

/* Pairs that never scored the same answer; where that is all of them, why, and what to do. */
void agreement_counts_apart(const struct report *report, struct buffer *text);

/* Why two interviewers have no answer in common, and what to do, in whole sentences. */
void agreement_counts_why_apart(const struct report *report, struct buffer *text);

#endif
