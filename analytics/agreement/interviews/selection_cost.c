#include "analytics/agreement/interviews/selection_cost.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>

#include "analytics/measure/spearman_brown.h"

struct owen {
    double h;
};

static double integrand(double x, void *context)
{
    const double h = ((const struct owen *)context)->h, square = 1 + x * x;
    return exp(-h * h * square / 2) / square;
}

/* Owen's T, for `a` from 0 to 1, where the integrand is smooth. */
static double owen_t(double h, double a)
{
    enum { POINTS = 64 };
    struct owen context = {h};
    gsl_function function = {integrand, &context};
    gsl_integration_glfixed_table *const table = gsl_integration_glfixed_table_alloc(POINTS);
    const double sum = gsl_integration_glfixed(&function, 0, a, table);
    gsl_integration_glfixed_table_free(table);
    return sum / (2 * M_PI);
}

struct selection_cost selection_cost(double reliability, double share)
{
    const double correlation = sqrt(fmax(0, fmin(1, reliability)));
    const double cut = gsl_cdf_ugaussian_Qinv(share);
    const double both = share - 2 * owen_t(cut, sqrt((1 - correlation) / (1 + correlation)));
    const double wrongly = fmax(0, share - both);
    return (struct selection_cost){wrongly / share, wrongly / (1 - share)};
}

struct selection_costs selection_cost_of(const struct estimate *single, size_t n_interviewers,
                                         double share)
{
    if (single->status != ESTIMATE_OK)
        return (struct selection_costs){*single, *single};
    const struct estimate panel = spearman_brown_estimate(single, (double)n_interviewers);
    const struct selection_cost cost = selection_cost(panel.value, share);
    const struct selection_cost least = selection_cost(panel.upper, share);
    const struct selection_cost most = selection_cost(panel.lower, share);
    return (struct selection_costs){
        estimate_ok(cost.false_positive, NAN,
                    (struct interval){least.false_positive, most.false_positive}, single->n),
        estimate_ok(cost.false_negative, NAN,
                    (struct interval){least.false_negative, most.false_negative}, single->n)};
}
