#include "analytics/measure/clustered_sums.h"

#include <math.h>
#include <string.h>

void clustered_sums_add(struct clustered_sums *sums, const double *values, size_t n)
{
    for (size_t i = 0; i < n; i++)
        sums->open[i] += values[i];
}

bool clustered_sums_is_open(const struct clustered_sums *sums)
{
    return sums->open[0] > 0;
}

void clustered_sums_end_cluster(struct clustered_sums *sums)
{
    for (size_t i = 0; i < CLUSTER_SUMS; i++) {
        sums->total[i] += sums->open[i];
        for (size_t j = 0; j < CLUSTER_SUMS; j++)
            sums->products[i][j] += sums->open[i] * sums->open[j];
    }
    memset(sums->open, 0, sizeof sums->open);
    sums->n_clusters++;
}

double clustered_sums_effective(const struct clustered_sums *sums)
{
    return sums->n_clusters ? sums->total[0] * sums->total[0] / sums->products[0][0] : 0;
}

double clustered_sums_square(const struct clustered_sums *sums, const double *gradient)
{
    double square = 0;
    for (size_t i = 0; i < CLUSTER_SUMS; i++)
        for (size_t j = 0; j < CLUSTER_SUMS; j++)
            square += gradient[i] * gradient[j] * sums->products[i][j];
    return fmax(square, 0);
}
