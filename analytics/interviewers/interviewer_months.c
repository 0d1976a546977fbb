#include "analytics/interviewers/interviewer_months.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analytics/interviewers/deviation.h"
#include "analytics/measure/month.h"
#include "analytics/measure/rounding.h"

enum { COUNT, MONTH, MONTH_SQUARE, VALUE, MONTH_VALUE };
enum { FEWEST_MONTHS = 3, FIRST_CAPACITY = 12 };

static struct month_sums *find(const struct interviewer_months *months, size_t month)
{
    for (size_t i = months->n; i > 0; i--)
        if (months->months[i - 1].month == month)
            return &months->months[i - 1];
    return NULL;
}

static struct month_sums *create(struct interviewer_months *months, size_t month)
{
    if (months->n == months->capacity) {
        const size_t capacity = months->capacity ? 2 * months->capacity : FIRST_CAPACITY;
        struct month_sums *const more = ARENA_ARRAY(months->arena, capacity, struct month_sums);
        if (months->n > 0)
            memcpy(more, months->months, months->n * sizeof *more);
        months->months = more;
        months->capacity = capacity;
    }
    months->months[months->n].month = month;
    return &months->months[months->n++];
}

void interviewer_months_rate(struct interviewer_months *months, size_t month)
{
    struct month_sums *const found = find(months, month);
    (found ? found : create(months, month))->n_ratings++;
}

/* Months are counted from the first one met, so that their squares stay small. */
static double month_position(const struct interviewer_months *months, size_t index)
{
    return (double)months->months[index].month - (double)months->months[0].month;
}

void interviewer_months_add(struct interviewer_months *months, size_t month, double deviation)
{
    struct month_sums *const its = find(months, month);
    const double t = month_position(months, (size_t)(its - months->months));
    clustered_sums_add(&its->deviations, (double[]){1, deviation}, 2);
    clustered_sums_add(&months->line, (double[]){1, t, t * t, deviation, t * deviation},
                       CLUSTER_SUMS);
}

void interviewer_months_end_candidate(struct interviewer_months *months)
{
    if (!clustered_sums_is_open(&months->line))
        return;
    clustered_sums_end_cluster(&months->line);
    for (size_t i = 0; i < months->n; i++)
        if (clustered_sums_is_open(&months->months[i].deviations))
            clustered_sums_end_cluster(&months->months[i].deviations);
}

static size_t count_compared(const struct interviewer_months *months)
{
    size_t n = 0;
    for (size_t i = 0; i < months->n; i++)
        n += months->months[i].deviations.n_clusters > 0;
    return n;
}

static struct estimate too_few(size_t n, const char *reason, struct arena *run)
{
    struct estimate estimate = estimate_too_few(n, n, run);
    estimate.reason = reason;
    return estimate;
}

/* How far the squared influences of candidates fall short of the slope's variance, and the degrees
 * of freedom they leave, were all candidates of a month alike (severity.h). */
struct slope_doubt {
    double factor, df;
};

static struct slope_doubt slope_doubt_of(const struct interviewer_months *months, double t,
                                         double squares)
{
    double weight = 0, weight_squared = 0, leverage = 0, weight_leverage = 0;
    for (size_t m = 0; m < months->n; m++) {
        const struct clustered_sums *const sums = &months->months[m].deviations;
        if (sums->n_clusters == 0)
            continue;
        const double x = month_position(months, m) - t, clusters = (double)sums->n_clusters;
        const double its_weight = x * x * sums->products[COUNT][COUNT];
        const double its_leverage = sums->total[COUNT] / clusters *
                                    (1 / months->line.total[COUNT] + x * x / squares);
        weight += its_weight;
        weight_squared += its_weight * its_weight / clusters;
        leverage += its_weight * its_leverage;
        weight_leverage += its_weight * its_weight / clusters * its_leverage;
    }
    const double kept = weight - leverage;
    return (struct slope_doubt){
        weight / kept, kept * kept / (weight_squared - 2 * weight_leverage + leverage * leverage)};
}

struct estimate interviewer_months_trend(const struct interviewer_months *months, double range,
                                         size_t floor, struct arena *run)
{
    const double *const total = months->line.total, n = total[COUNT];
    if ((size_t)n < floor)
        return estimate_too_few((size_t)n, floor, run);
    if (count_compared(months) < FEWEST_MONTHS)
        return too_few((size_t)n, "answers of three months are needed for a trend", run);
    const double t = total[MONTH] / n, mean = total[VALUE] / n;
    const double squares = total[MONTH_SQUARE] - n * t * t;
    const double slope = (total[MONTH_VALUE] - n * t * mean) / squares;
    const struct slope_doubt doubt = slope_doubt_of(months, t, squares);
    if (!(doubt.factor > 0 && doubt.df >= 1))
        return too_few((size_t)n, "nearly all that tells of a trend comes from one candidate", run);
    const double gradient[] = {t * mean - slope * t * t, 2 * slope * t - mean, -slope, -t, 1};
    const double se = sqrt(clustered_sums_square(&months->line, gradient) * doubt.factor) / squares;
    if (!(se > ROUNDING_SOLVED_ROOT / n))
        return estimate_undefined((size_t)n, "the deviation from colleagues is the same in every "
                                             "answer");
    const struct interval bounds = interval_t(slope, se, doubt.df);
    return estimate_ok(slope * range, se * range,
                       (struct interval){bounds.lower * range, bounds.upper * range}, (size_t)n);
}

static struct estimate deviation_of(const struct clustered_sums *sums, double range, size_t floor,
                                    struct arena *run)
{
    const double n = sums->total[COUNT], clusters = clustered_sums_effective(sums);
    struct deviation deviation = {.range = range, .n = (size_t)n};
    if (clusters > 1) {
        const double value = sums->total[1] / n;
        const double gradient[CLUSTER_SUMS] = {-value / n, 1 / n};
        const double square = clustered_sums_square(sums, gradient);
        deviation.value = value * range;
        deviation.se = sqrt(square * clusters / (clusters - 1)) * range;
        deviation.df = clusters - 1;
    }
    return deviation_estimate(&deviation, floor, run);
}

static int by_time(const void *left, const void *right)
{
    const struct interviewer_month *const a = left, *const b = right;
    return a->year != b->year ? a->year - b->year : a->month - b->month;
}

struct interviewer_month *interviewer_months_finish(const struct interviewer_months *months,
                                                    double range, size_t floor, struct arena *run)
{
    struct interviewer_month *const results = ARENA_ARRAY(run, months->n, struct interviewer_month);
    for (size_t i = 0; i < months->n; i++) {
        const struct month_sums *const its = &months->months[i];
        results[i] = (struct interviewer_month){
            .year = month_year(its->month),
            .month = month_of_year(its->month),
            .n_ratings = its->n_ratings,
            .deviation = deviation_of(&its->deviations, range, floor, run)};
    }
    if (months->n > 1)
        qsort(results, months->n, sizeof *results, by_time);
    return results;
}

static int by_month(const void *left, const void *right)
{
    const struct month_mean *const a = left, *const b = right;
    return (a->month > b->month) - (a->month < b->month);
}

static struct month_mean mean_of(const struct month_sums *its, double range)
{
    const struct clustered_sums *const sums = &its->deviations;
    const double n = sums->total[COUNT], units = clustered_sums_effective(sums);
    const double mean = sums->total[1] / n;
    const double gradient[CLUSTER_SUMS] = {-mean / n, 1 / n};
    return (struct month_mean){.month = its->month,
                               .n = (size_t)n,
                               .units = units,
                               .mean = mean * range,
                               .squares = clustered_sums_square(sums, gradient) * units * units *
                                          range * range};
}

struct month_series interviewer_months_series(const struct interviewer_months *months, double range,
                                              struct arena *run)
{
    struct month_mean *const means = ARENA_ARRAY(run, months->n, struct month_mean);
    size_t n = 0;
    for (size_t i = 0; i < months->n; i++)
        if (months->months[i].deviations.n_clusters > 0)
            means[n++] = mean_of(&months->months[i], range);
    if (n > 1)
        qsort(means, n, sizeof *means, by_month);
    return (struct month_series){means, n};
}
