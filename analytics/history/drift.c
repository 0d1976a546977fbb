#include "analytics/history/drift.h"

#include <math.h>

#include "analytics/history/drift_trend.h"
#include "analytics/measure/multiple_testing.h"
#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"

/* The months that the others are judged by. */
struct baseline {
    size_t n_months, n;
    double mean, se;          /* weighted by precision */
    double units, n0;         /* n0: the size of month that the expected squares speak of */
    double within, df_within; /* variance of a unit */
    double ms_between;        /* of months */
    double df_between;
    double between; /* variance of months beyond what their units explain */
};

static double df_of_months(const struct baseline *baseline)
{
    return (double)baseline->n_months - 1;
}

static void spread_months(const struct month_mean *months, size_t n, struct baseline *baseline)
{
    double squares = 0;
    baseline->n_months = n;
    for (size_t m = 0; m < n; m++) {
        baseline->n += months[m].n;
        baseline->units += months[m].units;
        baseline->mean += months[m].units / baseline->units * (months[m].mean - baseline->mean);
        squares += months[m].units * months[m].units;
    }
    baseline->df_between = df_of_months(baseline);
    for (size_t m = 0; m < n; m++)
        baseline->ms_between += months[m].units * pow(months[m].mean - baseline->mean, 2) /
                                baseline->df_between;
    baseline->n0 = (baseline->units - squares / baseline->units) / baseline->df_between;
}

/* Mean squares between months, as ratios to those within, are pooled over all series; one that
 * stands out keeps its own. */
static void pool_months(struct baseline *baselines, size_t n)
{
    double sum = 0, df = 0;
    for (size_t i = 0; i < n; i++)
        if (baselines[i].n_months > 0) {
            sum += df_of_months(&baselines[i]) * baselines[i].ms_between / baselines[i].within;
            df += df_of_months(&baselines[i]);
        }
    for (size_t i = 0; i < n; i++) {
        struct baseline *const its = &baselines[i];
        if (its->n_months == 0)
            continue;
        const double own = its->ms_between / its->within, df_own = df_of_months(its);
        const double ratio = sum / df, df_others = df - df_own;
        if (df_others < 1 || own < ratio * quantile_f(0.99, df_own, fmax(df_others, 1))) {
            its->ms_between = ratio * its->within;
            its->df_between = df;
        }
        its->between = fmax(0, (its->ms_between - its->within) / its->n0);
    }
}

static void weigh_mean(struct baseline *baseline, const struct month_mean *months)
{
    double weights = 0, mean = 0;
    for (size_t m = 0; m < baseline->n_months; m++) {
        const double weight = 1 / (baseline->between + baseline->within / months[m].units);
        weights += weight;
        mean += weight / weights * (months[m].mean - mean);
    }
    baseline->mean = mean;
    baseline->se = sqrt(1 / weights);
}

/* Degrees of freedom of the variance of the baseline's mean, to which `new_months` (0 or 1) adds
 * between + within/units; they are those of a sum of two mean squares. */
static double df_of(const struct baseline *baseline, double new_months, double one_over_units)
{
    if (baseline->between <= 0)
        return baseline->df_within;
    const double months = (double)baseline->n_months;
    const double a = (new_months + 1 / months) / baseline->n0;
    const double b = one_over_units + 1 / baseline->units - a;
    const double part_between = a * baseline->ms_between, part_within = b * baseline->within;
    const double sum = part_between + part_within;
    const double df = sum * sum /
                      (part_between * part_between / baseline->df_between +
                       part_within * part_within / baseline->df_within);
    return fmax(df, 1);
}

static struct estimate mean_of(const struct baseline *baseline)
{
    return estimate_ok(baseline->mean, baseline->se,
                       interval_t(baseline->mean, baseline->se, df_of(baseline, 0, 0)),
                       baseline->n);
}

static void judge_month(const struct baseline *baseline, double units, struct drift_month *month)
{
    const double se = sqrt(baseline->between + baseline->within / units +
                           baseline->se * baseline->se);
    const double half = quantile_t_975(df_of(baseline, 1, 1 / units)) * se;
    month->is_judged = true;
    month->expected = baseline->mean;
    month->lower = baseline->mean - half;
    month->upper = baseline->mean + half;
    const double value = month->value.value;
    month->side = value > month->upper   ? DRIFT_ABOVE
                  : value < month->lower ? DRIFT_BELOW
                                         : DRIFT_WITHIN;
}

/* How many months the baseline takes; n where there are not enough. */
static size_t baseline_length(const struct month_series *series, const struct drift_limits *limits)
{
    size_t length = 0, n = 0;
    while (length < series->n &&
           (length < DRIFT_BASELINE_MONTHS || n < limits->floor ||
            series->months[length].month + DRIFT_JUDGED <= limits->last_month))
        n += series->months[length++].n;
    return length;
}

/* The variance of a unit within its month, over all months. */
static double within_of(const struct month_series *series, double *ret_df)
{
    double squares = 0, df = 0;
    for (size_t m = 0; m < series->n; m++) {
        squares += series->months[m].squares;
        df += fmax(series->months[m].units - 1, 0);
    }
    *ret_df = df;
    return df >= 1 ? squares / df : 0;
}

static struct estimate value_of(const struct month_mean *month, double within, double df,
                                struct arena *run)
{
    if (month->n < DRIFT_MONTH_FLOOR || !(df >= 1)) {
        struct estimate too_few = estimate_too_few(month->n, DRIFT_MONTH_FLOOR, run);
        if (month->n >= DRIFT_MONTH_FLOOR)
            too_few.reason = "each month has too few candidates to tell how they vary";
        return too_few;
    }
    if (within <= ROUNDING)
        return estimate_undefined(month->n, "there is no variation within any month");
    const double se = sqrt(within / month->units);
    return estimate_ok(month->mean, se, interval_t(month->mean, se, df), month->n);
}

static void fill_months(const struct month_series *series, const struct drift_limits *limits,
                        double within, double df, struct arena *run, struct drift_series *result)
{
    size_t first = series->n;
    while (first > 0 && series->months[first - 1].month + DRIFT_SHOWN > limits->last_month)
        first--;
    result->n_months = series->n - first;
    result->months = ARENA_ARRAY(run, result->n_months, struct drift_month);
    for (size_t m = first; m < series->n; m++)
        result->months[m - first] = (struct drift_month){
            .month = series->months[m].month,
            .value = value_of(&series->months[m], within, df, run)};
}

/* Months in a row beyond the limits on one side. */
struct streak {
    size_t length;
    enum drift_side side;
};

static struct streak longer(struct streak streak, enum drift_side side)
{
    if (side == DRIFT_WITHIN)
        return (struct streak){0, DRIFT_WITHIN};
    return (struct streak){side == streak.side ? streak.length + 1 : 1, side};
}

/* The longest streak, of equal ones the later; where it is no drift, the one under way. */
static void find_streak(struct drift_series *result)
{
    struct streak streak = {0, DRIFT_WITHIN}, longest = streak;
    for (size_t m = 0; m < result->n_months; m++) {
        if (!result->months[m].is_judged)
            continue;
        streak = longer(streak, result->months[m].side);
        if (streak.length >= longest.length)
            longest = streak;
    }
    if (longest.length < DRIFT_IN_A_ROW)
        longest = streak;
    result->n_in_a_row = longest.length;
    result->side = longest.side;
}

static size_t judge_months(const struct month_series *series, const struct baseline *baseline,
                           struct drift_series *result)
{
    size_t n_judged = 0;
    const size_t first = series->n - result->n_months;
    for (size_t m = baseline->n_months; m < series->n; m++) {
        if (m < first || result->months[m - first].value.status != ESTIMATE_OK)
            continue;
        judge_month(baseline, series->months[m].units, &result->months[m - first]);
        n_judged++;
    }
    return n_judged;
}

static void say_too_few(const char *reason, struct drift_series *result)
{
    result->state = DRIFT_TOO_FEW;
    result->reason = reason;
}

/* What is known before the months between are pooled; leaves the baseline empty where there is
 * none. */
static void describe(const struct month_series *series, const struct drift_limits *limits,
                     struct arena *run, struct baseline *baseline, struct drift_series *result)
{
    size_t n = 0;
    for (size_t m = 0; m < series->n; m++)
        n += series->months[m].n;
    baseline->within = within_of(series, &baseline->df_within);
    *result = (struct drift_series){.before = estimate_too_few(n, limits->floor, run),
                                    .between_sd = NAN,
                                    .trend_p = NAN,
                                    .trend_total = NAN,
                                    .state = DRIFT_STEADY};
    fill_months(series, limits, baseline->within, baseline->df_within, run, result);
    drift_trend(series, limits, baseline->within, run, result);
    const size_t length = baseline_length(series, limits);
    if (length == series->n || !(baseline->df_within >= 1)) {
        say_too_few(arena_format(run,
                                 "%d months with %zu answers are needed before the one that is "
                                 "judged",
                                 DRIFT_BASELINE_MONTHS, limits->floor),
                    result);
        result->before.reason = result->reason;
    } else if (baseline->within <= ROUNDING) {
        say_too_few("there is no variation within any month", result);
        result->before = estimate_undefined(n, result->reason);
    } else {
        spread_months(series->months, length, baseline);
    }
}

static void judge(const struct month_series *series, struct baseline *baseline, struct arena *run,
                  struct drift_series *result)
{
    if (baseline->n_months == 0)
        return;
    weigh_mean(baseline, series->months);
    result->before = mean_of(baseline);
    result->between_sd = sqrt(baseline->between);
    result->baseline_months = baseline->n_months;
    if (judge_months(series, baseline, result) == 0)
        say_too_few(arena_format(run, "no month after the first %zu has %d answers",
                                 baseline->n_months, DRIFT_MONTH_FLOOR),
                    result);
    find_streak(result);
}

static enum drift_side trend_side(const struct drift_series *result)
{
    return result->trend.value > 0 ? DRIFT_ABOVE : DRIFT_BELOW;
}

static void decide(struct drift_series *result)
{
    if (result->state == DRIFT_TOO_FEW)
        return;
    const bool in_a_row = result->n_in_a_row >= DRIFT_IN_A_ROW;
    if (!in_a_row && result->trend_strength == STRENGTH_CLEAR)
        result->side = trend_side(result);
    if (in_a_row || result->trend_strength == STRENGTH_CLEAR)
        result->state = DRIFT_CLEAR;
    else if (result->n_in_a_row > 0 || result->trend_strength == STRENGTH_WATCH)
        result->state = DRIFT_WATCH;
    if (result->state == DRIFT_WATCH && result->n_in_a_row == 0)
        result->side = trend_side(result);
}

/* Series without a trend are no tests. */
static void strengthen(size_t n, const struct drift_limits *limits, struct arena *run,
                       struct drift_series *results)
{
    double *const p = ARENA_ARRAY(run, n, double);
    size_t n_tests = 0;
    for (size_t i = 0; i < n; i++)
        if (results[i].trend.status == ESTIMATE_OK)
            p[n_tests++] = results[i].trend_p;
    multiple_testing_benjamini_hochberg(p, n_tests, ARENA_ARRAY(run, n, struct ranked_p), p);
    n_tests = 0;
    for (size_t i = 0; i < n; i++) {
        struct drift_series *const result = &results[i];
        if (result->trend.status != ESTIMATE_OK)
            continue;
        const bool holds = p[n_tests++] <= limits->false_discovery;
        const bool leaves_zero = result->trend.lower > 0 || result->trend.upper < 0;
        if (leaves_zero && fabs(result->trend_total) >= limits->least)
            result->trend_strength = holds ? STRENGTH_CLEAR : STRENGTH_WATCH;
    }
}

/* The farthest that a series went to its side. */
static double size_of(const struct drift_series *series)
{
    const int side = series->side;
    double size = 0;
    for (size_t m = 0; m < series->n_months; m++)
        if (series->months[m].is_judged)
            size = fmax(size, side * (series->months[m].value.value - series->before.value));
    return size;
}

static bool echoes(const struct drift_series *series, const struct drift_series *other, double echo)
{
    const double nearly = 1 - ROUNDING_SOLVED;
    return series->state >= DRIFT_WATCH && other->state == DRIFT_CLEAR &&
           series->side == -other->side && size_of(series) * nearly <= echo * size_of(other);
}

/* When one series moves, the others seem to move the other way by a part of it. */
static void demote_echoes(size_t n, double echo, struct drift_series *results)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n && !results[i].may_be_echo; j++)
            results[i].may_be_echo = echoes(&results[i], &results[j], echo);
    for (size_t i = 0; i < n; i++)
        if (results[i].may_be_echo)
            results[i].state = DRIFT_WATCH;
}

void drift_judge(const struct month_series *series, size_t n, const struct drift_limits *limits,
                 struct arena *run, struct drift_series *results)
{
    struct baseline *const baselines = ARENA_ARRAY(run, n, struct baseline);
    for (size_t i = 0; i < n; i++)
        describe(&series[i], limits, run, &baselines[i], &results[i]);
    pool_months(baselines, n);
    for (size_t i = 0; i < n; i++)
        judge(&series[i], &baselines[i], run, &results[i]);
    strengthen(n, limits, run, results);
    for (size_t i = 0; i < n; i++)
        decide(&results[i]);
    demote_echoes(n, limits->echo, results);
}

const struct drift_month *drift_telling_month(const struct drift_series *series)
{
    const struct drift_month *last = NULL;
    for (size_t m = series->n_months; m-- > 0;) {
        const struct drift_month *const month = &series->months[m];
        if (!month->is_judged)
            continue;
        if (series->n_in_a_row == 0 || month->side == series->side)
            return month;
        last = last ? last : month;
    }
    return last;
}

struct finding drift_finding(const struct drift_series *series, enum finding_kind above,
                             enum finding_kind below)
{
    return (struct finding){.kind = series->side == DRIFT_ABOVE ? above : below,
                            .strength = series->state == DRIFT_CLEAR   ? STRENGTH_CLEAR
                                        : series->state == DRIFT_WATCH ? STRENGTH_WATCH
                                                                       : STRENGTH_NONE,
                            .p = NAN};
}
