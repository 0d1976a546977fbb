#include "analytics/agreement/icc/icc_fit.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_multimin.h>
#include <math.h>

/* The search ends this near to a ratio of 0; beyond the other, answers leave nothing to what is
 * left. */
static const double none = 1e-6, all = 1e6;

/* The search varies roots, and a ratio is the square of one: so a ratio of 0 lies within its range,
 * not at an edge that it could only come near. */
static struct icc_ratios ratios_at(const gsl_vector *roots)
{
    const double answer = gsl_vector_get(roots, 0);
    const double interviewer = roots->size > 1 ? gsl_vector_get(roots, 1) : 0;
    return (struct icc_ratios){answer * answer, interviewer * interviewer};
}

static double deviance_at(const gsl_vector *roots, void *model)
{
    return icc_model_deviance(model, ratios_at(roots));
}

/* A simplex may shrink before it is there, so that the search begins anew, in smaller steps, from
 * where it ended. Where each likelihood takes long it begins once and ends sooner, for Newton's
 * steps lead on from there. Returns whether the last one came to an end by itself. */
static bool search_from(gsl_multimin_fminimizer *search, gsl_multimin_function *function,
                        bool is_slow, gsl_vector *start, gsl_vector *step)
{
    enum { STEPS = 2000, STARTS = 3 };
    int status = GSL_CONTINUE;
    for (int i = 0; i < (is_slow ? 1 : STARTS); i++) {
        gsl_vector_set_all(step, i == 0 ? 0.4 : 0.01);
        status = gsl_multimin_fminimizer_set(search, function, start, step);
        for (int s = 0; s < STEPS && (s == 0 || status == GSL_CONTINUE); s++) {
            status = gsl_multimin_fminimizer_iterate(search);
            if (status == GSL_SUCCESS)
                status = gsl_multimin_test_size(gsl_multimin_fminimizer_size(search),
                                                is_slow ? 1e-4 : 1e-6);
        }
        gsl_vector_memcpy(start, gsl_multimin_fminimizer_x(search));
    }
    return status == GSL_SUCCESS;
}

static bool search(struct icc_model *model, struct icc_ratios *best)
{
    const size_t n = model->one_way ? 1 : 2;
    gsl_multimin_function function = {.f = deviance_at, .n = n, .params = model};
    gsl_multimin_fminimizer *const minimizer = gsl_multimin_fminimizer_alloc(
        gsl_multimin_fminimizer_nmsimplex2, n);
    gsl_vector *const start = gsl_vector_alloc(n), *const step = gsl_vector_alloc(n);
    gsl_vector_set_all(start, 0.7);
    gsl_error_handler_t *const handler = gsl_set_error_handler_off();
    const bool found = search_from(minimizer, &function, icc_model_is_slow(model), start, step);
    gsl_set_error_handler(handler);
    *best = ratios_at(start);
    gsl_vector_free(step);
    gsl_vector_free(start);
    gsl_multimin_fminimizer_free(minimizer);
    return found;
}

/* Derivatives of the deviance by the free ratios. */
struct slopes {
    double first[ICC_MOST_RATIOS], second[ICC_MOST_RATIOS][ICC_MOST_RATIOS];
};

static double at(struct icc_model *model, const struct icc_fit *fit, double answer,
                 double interviewer)
{
    return icc_model_deviance(
        model, (struct icc_ratios){fit->best.answer + answer, fit->best.interviewer + interviewer});
}

/* Along one ratio, by central differences of five points, exact up to the fourth power of the step:
 * f' = (8 (f1 - f-1) - (f2 - f-2))/12h and f'' = (16 (f1 + f-1) - (f2 + f-2) - 30 f0)/12h^2. */
static void differentiate(struct icc_model *model, const struct icc_fit *fit, size_t ratio,
                          double step, struct slopes *slopes)
{
    double to[5];
    for (int i = -2; i <= 2; i++)
        to[i + 2] = at(model, fit, ratio == 0 ? i * step : 0, ratio == 1 ? i * step : 0);
    slopes->first[ratio] = (8 * (to[3] - to[1]) - (to[4] - to[0])) / (12 * step);
    slopes->second[ratio][ratio] = (16 * (to[3] + to[1]) - (to[4] + to[0]) - 30 * to[2]) /
                                   (12 * step * step);
}

/* With the mixed derivative (f++ + f-- - f+- - f-+)/4hk. */
static struct slopes slopes_of(struct icc_model *model, const struct icc_fit *fit)
{
    struct slopes slopes = {{0}, {{0}}};
    const double step[] = {0.01 * (fit->best.answer + 0.1), 0.01 * fit->best.interviewer};
    for (size_t r = 0; r < fit->n_free; r++)
        differentiate(model, fit, r, step[r], &slopes);
    if (fit->n_free > 1)
        slopes.second[0][1] = slopes.second[1][0] =
            (at(model, fit, step[0], step[1]) + at(model, fit, -step[0], -step[1]) -
             at(model, fit, step[0], -step[1]) - at(model, fit, -step[0], step[1])) /
            (4 * step[0] * step[1]);
    return slopes;
}

static bool invert(const struct slopes *slopes, struct icc_fit *fit)
{
    const double a = slopes->second[0][0], b = slopes->second[1][1], c = slopes->second[0][1];
    if (fit->n_free == 1) {
        fit->inverse[0][0] = 1 / a;
        return a > 0;
    }
    const double determinant = a * b - c * c;
    fit->inverse[0][0] = b / determinant;
    fit->inverse[1][1] = a / determinant;
    fit->inverse[0][1] = fit->inverse[1][0] = -c / determinant;
    return a > 0 && determinant > 0;
}

/* One of Newton's steps, which polishes what the search has found: a ratio that it would move by a
 * hundredth of itself or more stays. */
static void step_down(const struct slopes *slopes, struct icc_fit *fit)
{
    double *const ratios[] = {&fit->best.answer, &fit->best.interviewer};
    for (size_t r = 0; r < fit->n_free; r++) {
        double step = 0;
        for (size_t s = 0; s < fit->n_free; s++)
            step -= fit->inverse[r][s] * slopes->first[s];
        if (*ratios[r] > 0 && fabs(step) < 0.01 * *ratios[r])
            *ratios[r] += step;
    }
}

struct icc_fit icc_fit(struct icc_model *model)
{
    enum { NEWTON_STEPS = 3 };
    struct icc_fit fit = {.n_free = 2};
    fit.found = search(model, &fit.best);
    if (!fit.found || fit.best.answer > all)
        return fit;
    if (fit.best.answer <= none)
        fit.best.answer = 0;
    if (fit.best.interviewer <= none) {
        fit.best.interviewer = 0;
        fit.n_free = 1;
    }
    for (int i = 0; i <= NEWTON_STEPS; i++) {
        const struct slopes slopes = slopes_of(model, &fit);
        fit.curved = invert(&slopes, &fit);
        if (fit.curved && i < NEWTON_STEPS)
            step_down(&slopes, &fit);
    }
    return fit;
}
