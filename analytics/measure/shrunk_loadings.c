#include "analytics/measure/shrunk_loadings.h"

#include <math.h>

#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

#include "analytics/measure/minres.h"

/* The distance of the quartiles of a normal variable of variance 1, and the standard errors that a
 * loading is moved at most. */
static const double NORMAL_QUARTILES = 1.3489795003921634, MOST_ERRORS = 2;

static double sampling_variance(const double *covariances, const double *shared, size_t n,
                                const double *loadings, size_t i)
{
    double information = 0, noise = 0;
    for (size_t j = 0; j < n; j++) {
        const double square = j == i ? 0 : shared[i * n + j] * loadings[j] * loadings[j];
        information += square;
        noise += square * fmax(covariances[j * n + j] - loadings[j] * loadings[j], 0);
    }
    if (information <= 0)
        return 1;
    const double own = covariances[i * n + i];
    return (own + loadings[i] * loadings[i]) / shared[i * n + i] +
           own * noise / (information * information);
}

void shrunk_loadings(const double *covariances, const double *shared, size_t n, double *loadings,
                     double *workspace)
{
    double *const sorted = workspace, *const variances = workspace + n;
    double chance = 0;
    minres_loadings(covariances, shared, n, loadings);
    if (n < 3)
        return;
    for (size_t i = 0; i < n; i++) {
        sorted[i] = loadings[i];
        variances[i] = sampling_variance(covariances, shared, n, loadings, i);
        chance += variances[i] / (double)n;
    }
    gsl_sort(sorted, 1, n);
    const double middle = gsl_stats_quantile_from_sorted_data(sorted, 1, n, 0.5);
    const double spread = (gsl_stats_quantile_from_sorted_data(sorted, 1, n, 0.75) -
                           gsl_stats_quantile_from_sorted_data(sorted, 1, n, 0.25)) /
                          NORMAL_QUARTILES;
    const double truth = fmax(spread * spread - chance, 0);
    for (size_t i = 0; i < n; i++) {
        const double by = (loadings[i] - middle) * variances[i] / (truth + variances[i]);
        const double most = MOST_ERRORS * sqrt(variances[i]);
        loadings[i] -= fmax(-most, fmin(most, by));
    }
}
