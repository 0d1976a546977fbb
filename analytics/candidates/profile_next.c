#include "analytics/candidates/profile_next.h"

#include <math.h>

#include <gsl/gsl_linalg.h>

/* L^-1 x covariances of the scores with all topics: n rows of n_topics. L L' are the covariances of
 * the scores. */
static double *solve(const struct profile_truths *truths, const struct truth_point *point,
                     const struct profile_errors *errors, const struct topic_score *scores,
                     size_t n, struct arena *scratch)
{
    const size_t n_topics = truths->n_topics;
    double *const total = ARENA_ARRAY(scratch, n * n, double);
    double *const with = ARENA_ARRAY(scratch, n * n_topics, double);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            total[i * n + j] = profile_truths_covariance(truths, point, scores[i].topic,
                                                         scores[j].topic);
        total[i * n + i] += profile_errors_variance(errors, scores + i);
        for (size_t t = 0; t < n_topics; t++)
            with[i * n_topics + t] = profile_truths_covariance(truths, point, scores[i].topic, t);
    }
    if (n == 0)
        return with;
    gsl_matrix_view matrix = gsl_matrix_view_array(total, n, n);
    gsl_matrix_view columns = gsl_matrix_view_array(with, n, n_topics);
    gsl_linalg_cholesky_decomp1(&matrix.matrix);
    gsl_blas_dtrsm(CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, 1, &matrix.matrix,
                   &columns.matrix);
    return with;
}

static double posterior(const struct profile_truths *truths, const struct truth_point *point,
                        const double *solved, size_t n, size_t a, size_t b)
{
    double covariance = profile_truths_covariance(truths, point, a, b);
    for (size_t i = 0; i < n; i++)
        covariance -= solved[i * truths->n_topics + a] * solved[i * truths->n_topics + b];
    return covariance;
}

size_t profile_next_topic(const struct profile_truths *truths, const struct profile_errors *errors,
                          const struct topic_score *scores, size_t n, const bool *wanted,
                          const bool *open)
{
    struct arena scratch = {0};
    const struct truth_point *const point = profile_truths_likeliest(truths);
    const double *const solved = solve(truths, point, errors, scores, n, &scratch);
    size_t best = PROFILE_NEXT_NONE;
    double most = 0;
    for (size_t t = 0; t < truths->n_topics; t++) {
        if (!open[t] || isnan(truths->means[t]))
            continue;
        const struct topic_score answer = {.topic = t, .n_answers = 1, .inverse = 1};
        const double own = posterior(truths, point, solved, n, t, t);
        double taken = 0;
        for (size_t s = 0; s < truths->n_topics; s++) {
            const double shared = wanted[s] && !isnan(truths->means[s])
                                      ? posterior(truths, point, solved, n, s, t)
                                      : 0;
            taken += shared * shared;
        }
        taken /= own + profile_errors_variance(errors, &answer);
        if (taken > most) {
            most = taken;
            best = t;
        }
    }
    arena_free(&scratch);
    return best;
}
