#include "analytics/reliability/variance_draws.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort_double.h>
#include <math.h>

/* F = L D L', components that are told alone. */
struct factor {
    size_t n, component[N_COMPONENTS];
    double lower[N_COMPONENTS][N_COMPONENTS], diagonal[N_COMPONENTS];
};

static bool decompose(const struct variance_fit *fit, const bool told[N_COMPONENTS],
                      struct factor *factor)
{
    *factor = (struct factor){.n = 0};
    for (size_t k = 0; k < N_COMPONENTS; k++)
        if (told[k])
            factor->component[factor->n++] = k;
    for (size_t j = 0; j < factor->n; j++)
        for (size_t i = j; i < factor->n; i++) {
            const size_t row = factor->component[i], column = factor->component[j];
            double left = fit->information[row][column];
            for (size_t m = 0; m < j; m++)
                left -= factor->lower[i][m] * factor->lower[j][m] * factor->diagonal[m];
            if (i == j)
                factor->diagonal[j] = left;
            if (!(factor->diagonal[j] > 1e-12 * fit->information[column][column]))
                return false;
            factor->lower[i][j] = left / factor->diagonal[j];
        }
    return true;
}

/* L'x, and its inverse. */
static void combine(const struct factor *factor, const double *variance, double *ret)
{
    for (size_t j = 0; j < factor->n; j++) {
        ret[j] = 0;
        for (size_t i = j; i < factor->n; i++)
            ret[j] += factor->lower[i][j] * variance[factor->component[i]];
    }
}

static void part(const struct factor *factor, double *combined)
{
    for (size_t j = factor->n; j-- > 0;)
        for (size_t i = j + 1; i < factor->n; i++)
            combined[j] -= factor->lower[i][j] * combined[i];
}

/* A combination of so many degrees of freedom; of fewer than one it is but roughly known, and
 * normal.
 */
static double draw(gsl_rng *rng, double combination, double information)
{
    const double df = combination > 0 ? combination * combination * information : 0;
    if (df < 1)
        return combination + gsl_ran_ugaussian(rng) * sqrt(2 / information);
    return combination * df / gsl_ran_chisq(rng, df);
}

static void set_errors(const struct factor *factor, struct variance_draws *draws)
{
    for (size_t k = 0; k < factor->n; k++) {
        double squares = 0;
        for (size_t j = 0; j < factor->n; j++) {
            double unit[N_COMPONENTS] = {0};
            unit[j] = sqrt(2 / factor->diagonal[j]);
            part(factor, unit);
            squares += unit[k] * unit[k];
        }
        draws->se[factor->component[k]] = sqrt(squares);
    }
}

bool variance_draws_make(const struct variance_fit *fit, const bool told[N_COMPONENTS],
                         struct arena *arena, struct variance_draws *ret)
{
    struct factor factor;
    double combinations[N_COMPONENTS];
    *ret = (struct variance_draws){.variances = NULL};
    if (!decompose(fit, told, &factor))
        return false;
    combine(&factor, fit->variance, combinations);
    set_errors(&factor, ret);
    ret->variances = arena_array(arena, VARIANCE_DRAWS, sizeof *ret->variances);
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, 1);
    for (size_t d = 0; d < VARIANCE_DRAWS; d++) {
        double drawn[N_COMPONENTS];
        for (size_t j = 0; j < factor.n; j++)
            drawn[j] = draw(rng, combinations[j], factor.diagonal[j]);
        part(&factor, drawn);
        for (size_t j = 0; j < factor.n; j++)
            ret->variances[d][factor.component[j]] = drawn[j];
    }
    gsl_rng_free(rng);
    return true;
}

struct interval variance_draws_middle(double values[VARIANCE_DRAWS])
{
    enum { TAIL = VARIANCE_DRAWS / 40 };
    gsl_sort(values, 1, VARIANCE_DRAWS);
    return (struct interval){values[TAIL], values[VARIANCE_DRAWS - 1 - TAIL]};
}
