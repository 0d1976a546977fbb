#ifndef ASSAY_ANALYTICS_CANDIDATES_NETTING_SETS_H
#define ASSAY_ANALYTICS_CANDIDATES_NETTING_SETS_H

#include "analytics/candidates/netting.h"
#include "analytics/candidates/profile_cohort.h"

/* Rows of which a true share is for the mean: the questions of a topic, which come first, and the
 * interviewers of a group that can be compared. */
struct netting_sets {
    size_t n_rows, n_topics, n;
    size_t *of;    /* by row; n: none, for it has no rating */
    double *sizes; /* by set; n + 1, as `sums` */
    double *sums;  /* workspace */
};

struct netting_sets netting_sets_create(const struct netting *netting,
                                        const struct profile_cohort *cohorts, size_t n_cohorts,
                                        struct arena *arena);

/* The share that a row has in what a true share on the topic is for, in that group. */
double netting_sets_share(const struct netting_sets *sets, size_t topic, size_t group, size_t row);

/* Takes the mean of each set out of a value for each row, which lie `step` apart. */
void netting_sets_centre(const struct netting_sets *sets, double *values, size_t step);

#endif
