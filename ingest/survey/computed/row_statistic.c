#include "ingest/survey/computed/row_statistic.h"

#include <math.h>
#include <string.h>

enum { ENOUGH_ROWS = 8, ENOUGH_WHOLE = 10, FEW_RESULTS = 3, ROWS_BEYOND_WEIGHTS = 6 };
static const double TINY = 1e-9, LEAST_WEIGHT = 1e-3, FINENESS = 8;

static double median_of(const double *values, size_t n)
{
    double sorted[ROW_STATISTIC_MOST] = {0};
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && sorted[at - 1] > values[i]; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = values[i];
    }
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
}

static double deviation_of(const double *values, size_t n, size_t divisor)
{
    double mean = 0, squares = 0;
    for (size_t i = 0; i < n; i++)
        mean += values[i] / (double)n;
    for (size_t i = 0; i < n; i++)
        squares += (values[i] - mean) * (values[i] - mean);
    return sqrt(squares / (double)divisor);
}

static double statistic_of(const struct row_statistic *rule, const double *values, size_t n)
{
    double lowest = values[0], highest = values[0], sum = 0;
    for (size_t i = 0; i < n; i++) {
        lowest = fmin(lowest, values[i]);
        highest = fmax(highest, values[i]);
        sum += rule->weights ? rule->weights[i] * values[i] : 0;
    }
    switch (rule->kind) {
    case ROW_RANGE:
        return highest - lowest;
    case ROW_DEVIATION:
        return deviation_of(values, n, n - 1);
    case ROW_DEVIATION_OF_ALL:
        return deviation_of(values, n, n);
    case ROW_HIGHEST:
        return highest;
    case ROW_LOWEST:
        return lowest;
    case ROW_MEDIAN:
        return median_of(values, n);
    case ROW_WEIGHTED:
        return sum;
    default:
        return NAN;
    }
}

static bool is_deviation(enum row_statistic_kind kind)
{
    return kind == ROW_DEVIATION || kind == ROW_DEVIATION_OF_ALL;
}

bool row_statistic_holds(const struct row_statistic *rule, const double *values, size_t n,
                         double result)
{
    const double off = statistic_of(rule, values, n) - result;
    const bool rounded = rule->unit < 1 || is_deviation(rule->kind) || rule->kind == ROW_WEIGHTED;
    if (rule->cut)
        return off > -TINY && off < rule->unit;
    return fabs(off) <= (rounded ? 0.51 * rule->unit : TINY);
}

static bool differ(const double *values, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (values[i] != values[0])
            return true;
    return false;
}

/* What equal values have is their own, whatever the rule: only a range or a deviation of them,
 * zero, tells something. */
static bool is_telling(enum row_statistic_kind kind, const double *values, size_t n)
{
    return kind == ROW_RANGE || is_deviation(kind) || differ(values, n);
}

/* Counts a result among the first different ones. */
static size_t note_result(double *met, size_t n_met, double result)
{
    for (size_t i = 0; i < n_met; i++)
        if (met[i] == result)
            return n_met;
    if (n_met < FEW_RESULTS)
        met[n_met++] = result;
    return n_met;
}

static bool holds_in_nearly_all(const struct row_statistic *rule, const double *values,
                                const double *results, size_t n_rows, size_t n)
{
    double met[FEW_RESULTS];
    size_t telling = 0, broken = 0, n_met = 0;
    for (size_t row = 0; row < n_rows && 20 * broken <= n_rows; row++) {
        const double *const of = values + row * n;
        if (!is_telling(rule->kind, of, n))
            continue;
        telling++;
        broken += !row_statistic_holds(rule, of, n, results[row]);
        n_met = note_result(met, n_met, results[row]);
    }
    return telling >= (rule->unit < 1 ? ENOUGH_ROWS : ENOUGH_WHOLE) && 20 * broken <= telling &&
           n_met == FEW_RESULTS;
}

static bool holds_when_cut(const struct row_statistic *rule, const double *values,
                           const double *results, size_t n_rows, size_t n)
{
    struct row_statistic cut = *rule;
    cut.cut = true;
    return holds_in_nearly_all(&cut, values, results, n_rows, n);
}

static size_t count_different_rows(const double *values, size_t n_rows, size_t n, size_t enough)
{
    size_t different = 0;
    for (size_t i = 0; i < n_rows && different < enough; i++) {
        size_t j = 0;
        while (j < i && memcmp(values + j * n, values + i * n, n * sizeof *values) != 0)
            j++;
        different += j == i;
    }
    return different;
}

/* The normal equations, a row of n + 1 for each weight. */
static void add_up(const double *values, const double *results, size_t n_rows, size_t n,
                   double *system)
{
    for (size_t row = 0; row < n_rows; row++)
        for (size_t i = 0; i < n; i++) {
            const double *const of = values + row * n;
            for (size_t j = 0; j < n; j++)
                system[i * (n + 1) + j] += of[i] * of[j];
            system[i * (n + 1) + n] += of[i] * results[row];
        }
}

/* By Gauss and Jordan; false: the columns depend on each other. The matrix is positive definite
 * otherwise, so that its diagonal has the pivots. */
static bool solve(double *system, size_t n, double *weights)
{
    const size_t width = n + 1;
    for (size_t i = 0; i < n; i++) {
        const double pivot = system[i * width + i];
        if (fabs(pivot) < 1e-6)
            return false;
        for (size_t k = 0; k < n; k++) {
            const double times = k == i ? 0 : system[k * width + i] / pivot;
            for (size_t j = i; j <= n && times != 0; j++)
                system[k * width + j] -= times * system[i * width + j];
        }
    }
    for (size_t i = 0; i < n; i++)
        weights[i] = system[i * width + n] / system[i * width + i];
    return true;
}

/* Two weights at least, and none below zero: a question is a difference of its total and the
 * others. */
static bool are_weights(const double *weights, size_t n)
{
    size_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (!(weights[i] > -LEAST_WEIGHT))
            return false;
        used += weights[i] > LEAST_WEIGHT;
    }
    return used >= 2;
}

static bool find_weights(const double *values, const double *results, size_t n_rows, size_t n,
                         struct arena *arena, struct row_statistic *rule)
{
    const size_t enough = n + ROWS_BEYOND_WEIGHTS;
    double *const system = ARENA_ARRAY(arena, n * (n + 1), double);
    double *const weights = ARENA_ARRAY(arena, n, double);
    if (n_rows < enough || FINENESS * rule->unit > deviation_of(results, n_rows, n_rows) * 2 ||
        count_different_rows(values, n_rows, n, enough) < enough)
        return false;
    add_up(values, results, n_rows, n, system);
    if (!solve(system, n, weights) || !are_weights(weights, n))
        return false;
    rule->weights = weights;
    for (size_t row = 0; row < n_rows; row++)
        if (!row_statistic_holds(rule, values + row * n, n, results[row]))
            return false;
    return true;
}

bool row_statistic_find(const double *values, const double *results, size_t n_rows, size_t n,
                        double unit, struct arena *arena, struct row_statistic *ret)
{
    if (n < 2 || n > ROW_STATISTIC_MOST || n_rows < ENOUGH_ROWS)
        return false;
    for (enum row_statistic_kind kind = ROW_RANGE; kind < N_ROW_STATISTICS; kind++) {
        *ret = (struct row_statistic){.kind = kind, .unit = unit};
        ret->cut = is_deviation(kind) && holds_when_cut(ret, values, results, n_rows, n);
        if (kind == ROW_WEIGHTED ? find_weights(values, results, n_rows, n, arena, ret)
                                 : holds_in_nearly_all(ret, values, results, n_rows, n))
            return true;
    }
    return false;
}
