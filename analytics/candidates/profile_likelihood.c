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

static void set_start(struct profile_likelihood *likelihood)
{
    const struct netting *const netting = likelihood->netting;
    const size_t first = likelihood->n_means, n = likelihood->n;
    for (size_t k = 0; netting && k < netting->n; k++) {
        const double prior = 1 / netting->variances[netting_kind(netting, k)];
        for (size_t l = 0; l < netting->n; l++)
            likelihood->start[(first + k) * n + first + l] = netting->within[k * netting->n + l];
        likelihood->start[(first + k) * (n + 1)] += prior;
        likelihood->start_right[first + k] = netting->within_right[k] - prior * netting->start[k];
    }
}

struct profile_likelihood profile_likelihood_create(const struct profile_cohort *cohort,
                                                    const struct profile_errors *errors,
                                                    bool drawn_apart, const struct netting *netting,
                                                    struct arena *arena)
{
    const size_t n_scores = cohort->firsts[cohort->n_kept];
    struct profile_likelihood likelihood = {
        .cohort = cohort,
        .netting = netting,
        .places = ARENA_ARRAY(arena, cohort->n_topics, size_t),
        .scores = ARENA_ARRAY(arena, n_scores, double),
        .errors = ARENA_ARRAY(arena, n_scores, double),
        .weights = ARENA_ARRAY(arena, cohort->n_topics, double)};
    bool *const met = ARENA_ARRAY(arena, cohort->n_topics, bool);
    for (size_t i = 0; i < n_scores; i++) {
        likelihood.errors[i] = netting ? profile_errors_own(errors, cohort->kept + i)
                                       : profile_errors_variance(errors, cohort->kept + i);
        met[cohort->kept[i].topic] = true;
    }
    for (size_t t = 0; t < cohort->n_topics; t++) {
        likelihood.places[t] = likelihood.n_means;
        likelihood.n_means += met[t];
    }
    copy_scores(&likelihood, drawn_apart ? sqrt(errors->taken) : 1);
    const size_t n = likelihood.n = likelihood.n_means + (netting ? netting->n : 0);
    likelihood.right = ARENA_ARRAY(arena, n, double);
    likelihood.means = ARENA_ARRAY(arena, n, double);
    likelihood.information = ARENA_ARRAY(arena, n * n, double);
    likelihood.start = ARENA_ARRAY(arena, n * n, double);
    likelihood.start_right = ARENA_ARRAY(arena, n, double);
    likelihood.shares = ARENA_ARRAY(arena, n, double);
    likelihood.met = ARENA_ARRAY(arena, n, size_t);
    set_start(&likelihood);
    return likelihood;
}

static void meet(struct profile_likelihood *likelihood, size_t row, double share)
{
    if (likelihood->shares[row] <= 0)
        likelihood->met[likelihood->n_met++] = row;
    likelihood->shares[row] += share;
}

/* As if it were alone. */
static void add_score(struct profile_likelihood *likelihood, const struct topic_score *score,
                      double value, double weight)
{
    const size_t n = likelihood->n, first = likelihood->n_means;
    const size_t mean = likelihood->places[score->topic];
    likelihood->information[mean * n + mean] += weight;
    likelihood->right[mean] += weight * value;
    meet(likelihood, mean, weight);
    for (size_t k = 0; likelihood->netting && k < score->n_parts; k++) {
        const size_t row = first + score->parts[k].row;
        const double share = weight * score->parts[k].share;
        double *const information = likelihood->information + row * n;
        likelihood->right[row] += share * value;
        information[mean] += share;
        for (size_t l = 0; l < score->n_parts; l++)
            information[first + score->parts[l].row] += share * score->parts[l].share;
        meet(likelihood, row, share);
    }
}

/* Takes out what its scores share, and forgets the candidate's rows. */
static void take_shared(struct profile_likelihood *likelihood, double factor, double scored)
{
    const size_t *const met = likelihood->met;
    for (size_t k = 0; k < likelihood->n_met; k++) {
        const double share = factor * likelihood->shares[met[k]];
        double *const information = likelihood->information + met[k] * likelihood->n;
        likelihood->right[met[k]] -= share * scored;
        for (size_t l = 0; l < likelihood->n_met; l++)
            information[met[l]] -= share * likelihood->shares[met[l]];
    }
    for (size_t k = 0; k < likelihood->n_met; k++)
        likelihood->shares[met[k]] = 0;
    likelihood->n_met = 0;
}

/* Adds what a candidate tells of the means, and returns its part of -2 log likelihood about 0. The
 * inverse of its covariances is diag(w) - f w w', w the weights. */
static double add_candidate(struct profile_likelihood *likelihood, size_t i, double general,
                            double specific)
{
    const struct profile_cohort *const cohort = likelihood->cohort;
    const size_t first = cohort->firsts[i], n = cohort->firsts[i + 1] - first;
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
    for (size_t s = 0; s < n; s++)
        add_score(likelihood, cohort->kept + first + s, scores[s], w[s]);
    take_shared(likelihood, factor, scored);
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
    return deviance;
}

void profile_likelihood_invert(struct profile_likelihood *likelihood)
{
    gsl_matrix_view matrix = gsl_matrix_view_array(likelihood->information, likelihood->n,
                                                   likelihood->n);
    gsl_linalg_cholesky_invert(&matrix.matrix);
}

double profile_likelihood_at(struct profile_likelihood *likelihood, double general, double specific)
{
    const size_t n = likelihood->n;
    double deviance = 0;
    memcpy(likelihood->information, likelihood->start, n * n * sizeof *likelihood->information);
    memcpy(likelihood->right, likelihood->start_right, n * sizeof *likelihood->right);
    for (size_t i = 0; i < likelihood->cohort->n_kept; i++)
        deviance += add_candidate(likelihood, i, general, specific);
    return -(deviance + solve_means(likelihood)) / 2;
}
