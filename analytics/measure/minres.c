#include "analytics/measure/minres.h"

#include <math.h>

enum { MOST_ROUNDS = 500 };

static const double ENOUGH = 1e-10;

/* The sum of each row over the root of the sum of all, without the diagonal. */
static void set_centroid(const double *covariances, size_t n, double *loadings)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        loadings[i] = 0;
        for (size_t j = 0; j < n; j++)
            loadings[i] += j == i ? 0 : covariances[i * n + j];
        sum += loadings[i];
    }
    for (size_t i = 0; i < n && sum != 0; i++)
        loadings[i] /= sqrt(fabs(sum));
}

/* The best loading of one variable, given the others'. */
static double best_loading(const double *covariances, const double *weights, size_t n,
                           const double *loadings, size_t i)
{
    double product = 0, square = 0;
    for (size_t j = 0; j < n; j++) {
        const double weight = j == i ? 0 : weights[i * n + j] * loadings[j];
        product += weight * covariances[i * n + j];
        square += weight * loadings[j];
    }
    return square > 0 ? product / square : loadings[i];
}

double minres_improve(const double *covariances, const double *weights, size_t n, double *loadings)
{
    double change = 0;
    for (size_t i = 0; i < n; i++) {
        const double better = best_loading(covariances, weights, n, loadings, i);
        change = fmax(change, fabs(better - loadings[i]));
        loadings[i] = better;
    }
    return change;
}

void minres_loadings(const double *covariances, const double *weights, size_t n, double *loadings)
{
    double sum = 0;
    set_centroid(covariances, n, loadings);
    for (int round = 0; round < MOST_ROUNDS; round++)
        if (minres_improve(covariances, weights, n, loadings) < ENOUGH)
            break;
    for (size_t i = 0; i < n; i++)
        sum += loadings[i];
    for (size_t i = 0; i < n && sum < 0; i++)
        loadings[i] = -loadings[i];
}
