#include "analytics/candidates/profile_likelihood.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_linalg.h>

static void copy_scores(struct profile_likelihood *likelihood, double factor)
{
    const struct profile_cohort *const cohort = likelihood->cohort;
    for (size_t i = 0; i < cohort->n_kept; i++) {
        const size_t first = cohort->firsts[i], end = cohort->firsts[i + 1];
        double mean = 0;
        for (size_t s = first; s < end; s++)
            mean += cohort->kept[s].mean / (double)(end - first);
        for (size_t s = first; s < end; s++)
            likelihood->scores[s] = mean + factor * (cohort->kept[s].mean - mean);
    }
}

struct profile_likelihood profile_likelihood_create(const struct profile_cohort *cohort,
                                                    const struct profile_errors *errors,
                                                    bool drawn_apart, struct arena *arena)
{
    const size_t n_scores = cohort->firsts[cohort->n_kept];
    struct profile_likelihood likelihood = {
        .cohort = cohort,
        .places = ARENA_ARRAY(arena, cohort->n_topics, size_t),
        .scores = ARENA_ARRAY(arena, n_scores, double),
        .errors = ARENA_ARRAY(arena, n_scores, double),
        .right = ARENA_ARRAY(arena, cohort->n_topics, double),
        .means = ARENA_ARRAY(arena, cohort->n_topics, double),
        .weights = ARENA_ARRAY(arena, cohort->n_topics, double)};
    bool *const met = ARENA_ARRAY(arena, cohort->n_topics, bool);
    for (size_t i = 0; i < n_scores; i++) {
        likelihood.errors[i] = profile_errors_variance(errors, cohort->kept + i);
        met[cohort->kept[i].topic] = true;
    }
    for (size_t t = 0; t < cohort->n_topics; t++) {
        likelihood.places[t] = likelihood.n;
        likelihood.n += met[t];
    }
    copy_scores(&likelihood, drawn_apart ? sqrt(errors->taken) : 1);
    likelihood.information = ARENA_ARRAY(arena, likelihood.n * likelihood.n, double);
    return likelihood;
}

/* Adds what a candidate tells of the means, and returns its part of -2 log likelihood about 0. The
 * inverse of its covariances is diag(w) - f w w', w the weights. */
static double add_candidate(struct profile_likelihood *likelihood, size_t i, double general,
                            double specific)
{
    const struct profile_cohort *const cohort = likelihood->cohort;
    const size_t first = cohort->firsts[i], n = cohort->firsts[i + 1] - first;
    const struct topic_score *const topics = cohort->kept + first;
    const double *const scores = likelihood->scores + first;
    double *const w = likelihood->weights;
    double sum = 0, scored = 0, squares = 0, log_det = 0;
    for (size_t s = 0; s < n; s++) {
        const double variance = specific + likelihood->errors[first + s];
        w[s] = 1 / variance;
        sum += w[s];
        scored += w[s] * scores[s];
        squares += w[s] * scores[s] * scores[s];
        log_det += log(variance);
    }
    const double factor = general / (1 + general * sum);
    for (size_t s = 0; s < n; s++) {
        const size_t a = likelihood->places[topics[s].topic];
        likelihood->right[a] += w[s] * (scores[s] - factor * scored);
        likelihood->information[a * likelihood->n + a] += w[s];
        for (size_t r = 0; r <= s; r++)
            likelihood->information[a * likelihood->n + likelihood->places[topics[r].topic]] -=
                factor * w[s] * w[r];
    }
    return log_det + log1p(general * sum) + squares - factor * scored * scored;
}

/* Means from their information; returns log |information| - right' means. */
static double solve_means(struct profile_likelihood *likelihood)
{
    const size_t n = likelihood->n;
    gsl_matrix_view matrix = gsl_matrix_view_array(likelihood->information, n, n);
    gsl_vector_view right = gsl_vector_view_array(likelihood->right, n);
    gsl_vector_view means = gsl_vector_view_array(likelihood->means, n);
    double deviance = 0;
    gsl_linalg_cholesky_decomp1(&matrix.matrix);
    gsl_linalg_cholesky_solve(&matrix.matrix, &right.vector, &means.vector);
    for (size_t a = 0; a < n; a++)
        deviance += 2 * log(likelihood->information[a * n + a]) -
                    likelihood->right[a] * likelihood->means[a];
    gsl_linalg_cholesky_invert(&matrix.matrix);
    return deviance;
}

double profile_likelihood_at(struct profile_likelihood *likelihood, double general, double specific)
{
    const size_t n = likelihood->n;
    double deviance = 0;
    memset(likelihood->information, 0, n * n * sizeof *likelihood->information);
    memset(likelihood->right, 0, n * sizeof *likelihood->right);
    for (size_t i = 0; i < likelihood->cohort->n_kept; i++)
        deviance += add_candidate(likelihood, i, general, specific);
    return -(deviance + solve_means(likelihood)) / 2;
}
