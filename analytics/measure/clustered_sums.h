#ifndef ASSAY_ANALYTICS_MEASURE_CLUSTERED_SUMS_H
#define ASSAY_ANALYTICS_MEASURE_CLUSTERED_SUMS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Sums over observations that come in clusters (candidates), kept so that the standard error of any
 * smooth function of the sums can be had afterwards: the influence of a cluster is a linear
 * combination of its sums, and the products of the clusters' sums are all that its square needs.
 * A zeroed struct is empty. The first sum counts the observations. Liang & Zeger (1986), Biometrika
 * 73, 13-22.
 */
enum { CLUSTER_SUMS = 5 };

struct clustered_sums {
    double open[CLUSTER_SUMS]; /* of the cluster under way */
    double total[CLUSTER_SUMS];
    double products[CLUSTER_SUMS][CLUSTER_SUMS];
    size_t n_clusters;
};

/* One observation: 1 and up to four more values. */
void clustered_sums_add(struct clustered_sums *sums, const double *values, size_t n);
void clustered_sums_end_cluster(struct clustered_sums *sums);

/* Whether the cluster under way has an observation. */
bool clustered_sums_is_open(const struct clustered_sums *sums);

/* How many clusters of the same size would weigh as these do: (sum n)^2 / sum n^2. Kish (1965),
 * Survey Sampling. 0 where there is none. */
double clustered_sums_effective(const struct clustered_sums *sums);

/* The sum over clusters of the square of (gradient x sums of the cluster). */
double clustered_sums_square(const struct clustered_sums *sums, const double *gradient);

#endif
