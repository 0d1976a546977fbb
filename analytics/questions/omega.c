#include "analytics/questions/omega.h"

#include <math.h>

#include "analytics/measure/rounding.h"

static const struct comoments *cell(const struct omega *omega, size_t a, size_t b)
{
    return covariances_cell(omega->covariances, a > b ? a : b, a > b ? b : a);
}

static double covariance(const struct omega *omega, size_t a, size_t b)
{
    const struct comoments *const pair = cell(omega, a, b);
    return pair->c / ((double)pair->n - 1);
}

static double deviation(const struct omega *omega, size_t place)
{
    return sqrt(covariance(omega, omega->questions[place], omega->questions[place]));
}

static void list_questions(struct omega *omega)
{
    for (size_t q = 0; q < omega->covariances->n_questions; q++) {
        const struct comoments *const own = cell(omega, q, q);
        const bool varies = own->n > 1 && moments_vary(own->n, own->m2_a);
        omega->places[q] = SIZE_MAX;
        if (!varies)
            continue;
        omega->places[q] = omega->k;
        omega->questions[omega->k++] = q;
    }
}

static gsl_matrix *correlations(const struct omega *omega)
{
    gsl_matrix *const s = gsl_matrix_alloc(omega->k, omega->k);
    for (size_t i = 0; i < omega->k; i++)
        for (size_t j = 0; j < omega->k; j++)
            gsl_matrix_set(s, i, j,
                           covariance(omega, omega->questions[i], omega->questions[j]) /
                               (deviation(omega, i) * deviation(omega, j)));
    return s;
}

/* Omega from the solution for correlations, and its gradient there. */
static double coefficient(const struct omega *omega, const gsl_vector *solution,
                          gsl_vector *gradient)
{
    double loadings = 0, uniquenesses = 0;
    for (size_t i = 0; i < omega->k; i++) {
        const double d = deviation(omega, i);
        loadings += d * gsl_vector_get(solution, i);
        uniquenesses += d * d * gsl_vector_get(solution, omega->k + i);
    }
    const double common = loadings * loadings, total = common + uniquenesses;
    for (size_t i = 0; i < omega->k; i++) {
        const double d = deviation(omega, i);
        gsl_vector_set(gradient, i, 2 * loadings * uniquenesses * d / (total * total));
        gsl_vector_set(gradient, omega->k + i, -common * d * d / (total * total));
    }
    return common / total;
}

static void differentiate(struct omega *omega, const gsl_matrix *s, const gsl_vector *solution,
                          const gsl_vector *gradient, struct arena *arena)
{
    gsl_matrix *const by_correlation = gsl_matrix_alloc(omega->k, omega->k);
    one_factor_sensitivity(s, solution, gradient, by_correlation);
    omega->sensitivity = ARENA_ARRAY(arena, omega->k * omega->k, double);
    for (size_t i = 0; i < omega->k; i++)
        for (size_t j = 0; j < omega->k; j++)
            omega->sensitivity[i * omega->k + j] = gsl_matrix_get(by_correlation, i, j) /
                                                   (deviation(omega, i) * deviation(omega, j));
    gsl_matrix_free(by_correlation);
}

static void fit(struct omega *omega, struct arena *arena)
{
    gsl_matrix *const s = correlations(omega);
    gsl_vector *const solution = gsl_vector_alloc(2 * omega->k), *const gradient = gsl_vector_alloc(
                                                                     2 * omega->k);
    omega->status = one_factor_fit(s, solution);
    if (omega->status == ONE_FACTOR_OK) {
        omega->value = coefficient(omega, solution, gradient);
        differentiate(omega, s, solution, gradient, arena);
    }
    gsl_vector_free(gradient);
    gsl_vector_free(solution);
    gsl_matrix_free(s);
}

struct omega omega_create(const struct cronbach *cronbach, struct arena *arena)
{
    const size_t n = cronbach->covariances->n_questions;
    struct omega omega = {.covariances = cronbach->covariances,
                          .n_candidates = cronbach->n_candidates,
                          .questions = ARENA_ARRAY(arena, n, size_t),
                          .places = ARENA_ARRAY(arena, n, size_t),
                          .status = ONE_FACTOR_NOT_CONVERGED};
    list_questions(&omega);
    if (omega.k >= 3 && cronbach->n_apart == 0)
        fit(&omega, arena);
    return omega;
}

void omega_add(struct omega *omega, const struct answers *answers)
{
    double influence = 0;
    if (omega->status != ONE_FACTOR_OK || answers->n_answers == 0)
        return;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const a = answers->answers + i;
        const size_t place = omega->places[a->question];
        for (size_t j = 0; place != SIZE_MAX && j <= i; j++) {
            const struct answer *const b = answers->answers + j;
            if (omega->places[b->question] == SIZE_MAX)
                continue;
            const struct comoments *const pair = cell(omega, a->question, b->question);
            const double product = (a->share - pair->mean_a) * (b->share - pair->mean_b);
            const double by = omega->sensitivity[place * omega->k + omega->places[b->question]] *
                              (product - covariance(omega, a->question, b->question)) /
                              (double)pair->n;
            influence += i == j ? by : 2 * by;
        }
    }
    moments_add(&omega->influences, influence);
}

static const char *why_undefined(const struct omega *omega, const struct cronbach *cronbach,
                                 const struct catalogue *catalogue, struct arena *run)
{
    if (cronbach->k < 3)
        return cronbach->k == 0 ? "there is no score" : "fewer than three questions have a score";
    if (cronbach->n_apart > 0)
        return cronbach_why_apart(cronbach, catalogue, run);
    if (omega->k < 3)
        return "the candidates differ on fewer than three questions";
    if (omega->status == ONE_FACTOR_IMPROPER)
        return "one common factor would have to explain all of a question, or more";
    return NULL;
}

struct estimate omega_estimate(const struct omega *omega, const struct cronbach *cronbach,
                               const struct catalogue *catalogue, size_t floor, struct arena *run)
{
    const size_t n = omega->n_candidates, needed = floor > 3 ? floor : 3;
    const char *const reason = why_undefined(omega, cronbach, catalogue, run);
    if (reason)
        return estimate_undefined(n, reason);
    if (n < needed)
        return estimate_too_few(n, needed, run);
    if (omega->status != ONE_FACTOR_OK)
        return estimate_not_converged(n, "the search for a common factor did not settle");
    const double value = omega->value,
                 se = sqrt((double)n / ((double)n - 1) * omega->influences.m2);
    if (!(se > ROUNDING))
        return estimate_ok(value, NAN, interval_feldt(value, cronbach->fewest, omega->k), n);
    struct interval bounds = interval_log_complement(value, se, (double)n - 1);
    bounds.lower = fmax(0, bounds.lower);
    return estimate_ok(value, se, bounds, n);
}
