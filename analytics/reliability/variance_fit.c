#include "analytics/reliability/variance_fit.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

enum { MOST_STEPS = 200, MOST_HALVINGS = 30, MOST_SEARCHES = 4 };

/* So near to the least the likelihood has no highest place, and the residual is nothing. */
enum { EXACT_LEASTS = 10 };

/* Of the variance of scores: below it a component is none. */
static const double least_share = 1e-6, restart_share = 1e-3;

/* Squared, in standard errors: shorter steps are none; and those that rounding stops are short. */
static const double least_step = 1e-20, short_step = 1e-8;

static double variance_of_scores(const struct score_rows *rows)
{
    double mean = 0, squares = 0;
    for (size_t i = 0; i < rows->n; i++)
        mean += rows->value[i] / (double)rows->n;
    for (size_t i = 0; i < rows->n; i++)
        squares += (rows->value[i] - mean) * (rows->value[i] - mean);
    return rows->n > 1 ? squares / (double)(rows->n - 1) : 0;
}

/* The components that are there, in a system of their own. */
struct step {
    size_t n, component[N_COMPONENTS];
    double by[N_COMPONENTS]; /* by component */
    double length;           /* squared, in standard errors */
};

static bool solve_step(const struct variance_model *model, struct step *step)
{
    double average[N_COMPONENTS * N_COMPONENTS], gradient[N_COMPONENTS];
    *step = (struct step){.n = 0};
    for (size_t k = 0; k < N_COMPONENTS; k++)
        if (model->variance[k] > 0)
            step->component[step->n++] = k;
    for (size_t j = 0; j < step->n; j++) {
        gradient[j] = -model->gradient[step->component[j]];
        for (size_t k = 0; k < step->n; k++)
            average[j * step->n + k] = model->average[step->component[j]][step->component[k]];
    }
    gsl_matrix_view matrix = gsl_matrix_view_array(average, step->n, step->n);
    gsl_vector_view right = gsl_vector_view_array(gradient, step->n);
    if (gsl_linalg_cholesky_decomp1(&matrix.matrix) != GSL_SUCCESS ||
        gsl_linalg_cholesky_svx(&matrix.matrix, &right.vector) != GSL_SUCCESS)
        return false;
    for (size_t j = 0; j < step->n; j++) {
        step->by[step->component[j]] = gradient[j];
        step->length -= gradient[j] * model->gradient[step->component[j]];
    }
    return true;
}

/* What is steepest, where the average information has no inverse: EM's step, which never fails. */
static void steepest_step(const struct variance_model *model, struct step *step)
{
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        const double variance = model->variance[k];
        step->by[k] = -variance * variance * model->gradient[k] / (double)model->rows->n;
        step->length -= step->by[k] * model->gradient[k];
    }
}

/* A step of some length: a variance falls at most to a tenth, and below the least it is 0, but for
 * the residual's, which stays there. */
static void take_step(const double from[N_COMPONENTS], const struct step *step, double share,
                      double least, double ret[N_COMPONENTS])
{
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        ret[k] = fmax(from[k] + share * step->by[k], from[k] / 10);
        if (ret[k] < least)
            ret[k] = k == COMPONENT_RESIDUAL ? least : 0;
    }
}

/* The deviance does not rise by more than rounding. */
static bool is_no_worse(double deviance, double before)
{
    return deviance <= before + 1e-12 * (fabs(before) + 1);
}

struct search {
    struct variance_model *model;
    double least;
    double at[N_COMPONENTS], deviance;
    bool ended, stuck;
};

static bool search_along(struct search *search, const struct step *step, struct error *error)
{
    double share = 1, next[N_COMPONENTS];
    for (size_t i = 0; i < MOST_HALVINGS; i++, share /= 2) {
        take_step(search->at, step, share, search->least, next);
        if (!variance_model_evaluate(search->model, next, error))
            return false;
        if (isfinite(search->model->deviance) &&
            is_no_worse(search->model->deviance, search->deviance)) {
            memcpy(search->at, next, sizeof next);
            search->deviance = search->model->deviance;
            return true;
        }
    }
    search->stuck = true;
    return variance_model_evaluate(search->model, search->at, error);
}

static bool search_on(struct search *search, struct error *error)
{
    struct step step;
    if (!variance_model_differentiate(search->model, error))
        return false;
    if (!solve_step(search->model, &step))
        steepest_step(search->model, &step);
    search->ended = step.length < least_step;
    if (search->ended)
        return true;
    if (!search_along(search, &step, error))
        return false;
    search->ended = search->stuck && step.length < short_step;
    return true;
}

static bool search_all(struct search *search, struct variance_fit *ret, struct error *error)
{
    if (!variance_model_evaluate(search->model, search->at, error))
        return false;
    search->deviance = search->model->deviance;
    for (size_t i = 0; i < MOST_STEPS && !search->ended && !search->stuck; i++, ret->iterations++)
        if (!search_on(search, error))
            return false;
    ret->outcome = search->at[COMPONENT_RESIDUAL] <= EXACT_LEASTS * search->least ? FIT_EXACT
                   : search->ended                                                ? FIT_FOUND
                                   : FIT_NOT_CONVERGED;
    return true;
}

/* What went to 0 on the way, but would lead upwards from there, begins again. Leaves the model
 * where the least takes the place of 0. */
static bool begin_again(struct search *search, const bool told[N_COMPONENTS], bool *ret,
                        struct error *error)
{
    double there[N_COMPONENTS];
    bool any = false;
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        there[k] = told[k] ? fmax(search->at[k], search->least) : 0;
        any |= there[k] > search->at[k];
    }
    if (!any)
        return true;
    if (!variance_model_evaluate(search->model, there, error) ||
        !variance_model_differentiate(search->model, error))
        return false;
    for (size_t k = 0; k < N_COMPONENTS; k++)
        if (told[k] && search->at[k] == 0 && search->model->gradient[k] < 0) {
            search->at[k] = restart_share / least_share * search->least;
            *ret = true;
        }
    return true;
}

/* Until nothing that is 0 would lead upwards. */
static bool search_anew(struct search *search, const bool told[N_COMPONENTS],
                        struct variance_fit *ret, struct error *error)
{
    bool again = true;
    for (size_t i = 0; i < MOST_SEARCHES && again; i++) {
        again = false;
        search->ended = search->stuck = false;
        if (!search_all(search, ret, error) ||
            (ret->outcome == FIT_FOUND && !begin_again(search, told, &again, error)))
            return false;
    }
    if (again)
        ret->outcome = FIT_NOT_CONVERGED;
    return true;
}

bool variance_fit(struct variance_model *model, const bool told[N_COMPONENTS],
                  struct variance_fit *ret, struct error *error)
{
    const double all = variance_of_scores(model->rows);
    struct search search = {.model = model, .least = least_share * all};
    size_t n = 0;
    *ret = (struct variance_fit){.outcome = FIT_CONSTANT};
    for (size_t k = 0; k < N_COMPONENTS; k++)
        n += told[k];
    for (size_t k = 0; k < N_COMPONENTS; k++)
        search.at[k] = told[k] ? all / (double)n : 0;
    if (!(all > 0))
        return true;
    gsl_error_handler_t *const handler = gsl_set_error_handler_off();
    const bool going = search_anew(&search, told, ret, error) &&
                       (ret->outcome != FIT_FOUND ||
                        variance_model_information(model, ret->information, error));
    memcpy(ret->variance, search.at, sizeof ret->variance);
    gsl_set_error_handler(handler);
    return going;
}
