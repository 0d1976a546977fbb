#ifndef ASSAY_ANALYTICS_CANDIDATES_COHORT_H
#define ASSAY_ANALYTICS_CANDIDATES_COHORT_H

#include <stddef.h>

/* The scores of all candidates on one topic. Owns its memory; a zeroed struct is empty. */
struct cohort {
    double *scores;
    size_t n, capacity;
};

struct percentiles {
    double p10, p25, p50, p75, p90;
};

void cohort_add(struct cohort *cohort, double score);
void cohort_sort(struct cohort *cohort);

/*
 * Percentiles of a sorted cohort without the member whose score is `own`; NAN: without nobody. At
 * least one score must remain. Linear interpolation at (n - 1)p: definition 7 of Hyndman & Fan
 * (1996), American Statistician 50, 361-365.
 */
struct percentiles cohort_percentiles(const struct cohort *cohort, double own);

void cohort_free(struct cohort *cohort);

#endif
