#include "analytics/history/drift_trend.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/measure/rounding.h"

/* A weighted line through monthly means, months counted from the first. */
struct line {
    double weights, t, mean, squares; /* squares: of t about its weighted mean */
    double slope, q;                  /* q: weighted squares of the residuals */
    double trace;                     /* sum of w (1 - h): what q grows by per unit of variance */
};

static double time_of(const struct month_mean *months, size_t m)
{
    return (double)(months[m].month - months[0].month);
}

static double weight_of(const struct month_mean *month, double within, double between)
{
    return 1 / (between + within / month->units);
}

static struct line fit(const struct month_mean *months, size_t n, double within, double between)
{
    struct line line = {0};
    double product = 0;
    for (size_t m = 0; m < n; m++) {
        const double weight = weight_of(&months[m], within, between);
        line.weights += weight;
        line.t += weight / line.weights * (time_of(months, m) - line.t);
        line.mean += weight / line.weights * (months[m].mean - line.mean);
    }
    for (size_t m = 0; m < n; m++) {
        const double weight = weight_of(&months[m], within, between);
        const double t = time_of(months, m) - line.t;
        line.squares += weight * t * t;
        product += weight * t * (months[m].mean - line.mean);
    }
    line.slope = product / line.squares;
    for (size_t m = 0; m < n; m++) {
        const double weight = weight_of(&months[m], within, between);
        const double t = time_of(months, m) - line.t;
        line.q += weight * pow(months[m].mean - line.mean - line.slope * t, 2);
        line.trace += weight * (1 - weight * (1 / line.weights + t * t / line.squares));
    }
    return line;
}

static void set_trend(const struct month_mean *months, size_t n, size_t n_observations,
                      double within, struct drift_series *result)
{
    const double df = (double)n - 2;
    const struct line plain = fit(months, n, within, 0);
    const double between = fmax(0, (plain.q - df) / plain.trace);
    const struct line line = fit(months, n, within, between);
    const double se = sqrt(fmax(1, line.q / df) / line.squares);
    result->trend = estimate_ok(line.slope, se, interval_t(line.slope, se, df), n_observations);
    result->trend_p = 2 * gsl_cdf_tdist_Q(fabs(line.slope) / se, df);
    result->trend_total = line.slope * time_of(months, n - 1);
}

void drift_trend(const struct month_series *series, const struct drift_limits *limits,
                 double within, struct arena *run, struct drift_series *result)
{
    const size_t n = result->n_months;
    const struct month_mean *const months = n ? series->months + (series->n - n) : NULL;
    size_t n_observations = 0;
    for (size_t m = 0; m < n; m++)
        n_observations += months[m].n;
    result->trend = estimate_too_few(n_observations, limits->floor, run);
    if (n_observations < limits->floor)
        return;
    if (n < DRIFT_TREND_MONTHS)
        result->trend.reason = arena_format(run, "answers of %d months are needed for a trend",
                                            DRIFT_TREND_MONTHS);
    else if (within <= ROUNDING)
        result->trend = estimate_undefined(n_observations,
                                           "there is no variation within any month");
    else
        set_trend(months, n, n_observations, within, result);
}
