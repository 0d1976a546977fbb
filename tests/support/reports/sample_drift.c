#include "tests/support/reports/sample_drift.h"

#include <math.h>

#include "tests/support/reports/sample_report.h"

enum { JANUARY = (2026 - 1900) * 12 + 1, MONTHS = 10, BASELINE = 4 };

/* What becomes of a series: how far each judged month lies from the baseline, in half-widths of its
 * limits. */
struct plot {
    double baseline, half;
    double beyond[MONTHS - BASELINE];
};

static struct drift_series plotted(const struct plot *plot, struct arena *arena)
{
    struct drift_series series = {
        .state = DRIFT_STEADY,
        .before = sample_estimate(plot->baseline, plot->baseline - plot->half / 2,
                                  plot->baseline + plot->half / 2, 72),
        .between_sd = plot->half / 10,
        .baseline_months = BASELINE,
        .months = ARENA_ARRAY(arena, MONTHS, struct drift_month),
        .n_months = MONTHS,
        .trend = sample_estimate(plot->half / 30, -plot->half / 15, plot->half / 7.5, 190),
        .trend_p = 0.5,
        .trend_total = 9 * plot->half / 30};
    for (size_t m = 0; m < MONTHS; m++) {
        const bool is_judged = m >= BASELINE;
        const double away = is_judged ? plot->beyond[m - BASELINE] : m % 2 ? 0.2 : -0.2;
        const double value = plot->baseline + away * plot->half;
        series.months[m] = (struct drift_month){
            .month = JANUARY + m,
            .value = sample_estimate(value, value - plot->half * 0.8, value + plot->half * 0.8,
                                     15 + m),
            .is_judged = is_judged};
        if (!is_judged)
            continue;
        series.months[m].expected = plot->baseline;
        series.months[m].lower = plot->baseline - plot->half;
        series.months[m].upper = plot->baseline + plot->half;
        series.months[m].side = away > 1 ? DRIFT_ABOVE : away < -1 ? DRIFT_BELOW : DRIFT_WITHIN;
    }
    return series;
}

static struct drift_series moved(const struct plot *plot, enum drift_state state,
                                 enum drift_side side, size_t in_a_row, struct arena *arena)
{
    struct drift_series series = plotted(plot, arena);
    series.state = state;
    series.side = side;
    series.n_in_a_row = in_a_row;
    return series;
}

static struct drift_series none(const char *reason)
{
    return (struct drift_series){
        .state = DRIFT_TOO_FEW,
        .reason = reason,
        .before = sample_no_estimate(ESTIMATE_TOO_FEW, 4, "n is 4, at least 20 are needed"),
        .between_sd = NAN,
        .trend = sample_no_estimate(ESTIMATE_TOO_FEW, 4, "n is 4, at least 20 are needed"),
        .trend_p = NAN,
        .trend_total = NAN};
}

static struct drift_series sparse(struct arena *arena)
{
    struct drift_series series = none(
        "3 months with 20 answers are needed before the one that is judged");
    series.n_months = 2;
    series.months = ARENA_ARRAY(arena, 2, struct drift_month);
    series.months[0] = (struct drift_month){.month = JANUARY + 7,
                                            .value = sample_estimate(0.5, 0.4, 0.6, 9)};
    series.months[1] = (struct drift_month){
        .month = JANUARY + 9,
        .value = sample_no_estimate(ESTIMATE_TOO_FEW, 2, "n is 2, at least 5 are needed")};
    return series;
}

static void set_trend(struct drift_series *series, double slope, double half,
                      enum finding_strength strength)
{
    series->trend = sample_estimate(slope, slope - half, slope + half, 190);
    series->trend_p = strength == STRENGTH_CLEAR ? 0.0004 : 0.03;
    series->trend_total = 9 * slope;
    series->trend_strength = strength;
}

static void move_questions(struct drift_series *questions, struct arena *arena)
{
    const struct plot rises = {0.38, 0.12, {0.1, 0.5, 0.8, 1.3, 1.6, 2.1}};
    const struct plot jumps = {0.62, 0.10, {0.1, -0.3, 0.2, 1.4, 1.3, 1.5}};
    const struct plot falls = {0.55, 0.11, {0.3, -1.2, -1.4, -1.6, -0.4, -0.6}};
    const struct plot ends_high = {0.47, 0.13, {0.1, -1.1, 0.2, 0.3, 0.1, 1.2}};
    const struct plot slides = {0.51, 0.14, {-0.2, -0.4, -0.5, -0.7, -0.8, -0.9}};
    const struct plot echo = {0.44, 0.10, {0.1, 0.2, -0.3, -1.1, -1.2, -1.1}};
    questions[0] = moved(&rises, DRIFT_CLEAR, DRIFT_ABOVE, 3, arena);
    set_trend(&questions[0], 0.027, 0.011, STRENGTH_CLEAR);
    questions[1] = moved(&jumps, DRIFT_CLEAR, DRIFT_ABOVE, 3, arena);
    questions[2] = moved(&falls, DRIFT_CLEAR, DRIFT_BELOW, 3, arena);
    questions[3] = moved(&ends_high, DRIFT_WATCH, DRIFT_ABOVE, 1, arena);
    questions[4] = moved(&slides, DRIFT_WATCH, DRIFT_BELOW, 0, arena);
    set_trend(&questions[4], -0.016, 0.012, STRENGTH_WATCH);
    questions[5] = moved(&echo, DRIFT_WATCH, DRIFT_BELOW, 3, arena);
    questions[5].may_be_echo = true;
    questions[6] = sparse(arena);
    questions[7] = none("there is no rating with a date");
}

struct drift_result sample_drift(struct arena *arena)
{
    const struct plot steady = {0.5, 0.12, {0.3, -0.4, 0.9, -1.2, 0.1, 0.2}};
    const struct plot lower = {-0.2, 0.3, {0.2, -0.4, -0.8, -1.5, -1.7, -1.9}};
    const struct plot higher = {0.1, 0.25, {0, 0.3, 0.4, 0.9, 1.2, 1.3}};
    const struct plot same = {0.02, 0.28, {0.3, 0.1, -0.6, 0.4, 0.2, -0.3}};
    struct drift_result result = {
        .first_month = JANUARY,
        .last_month = JANUARY + MONTHS - 1,
        .least = 0.05,
        .least_points = 0.25,
        .questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct drift_series),
        .interviewers = ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, struct drift_series)};
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        result.questions[q] = plotted(&steady, arena);
    move_questions(result.questions, arena);
    result.interviewers[0] = moved(&lower, DRIFT_CLEAR, DRIFT_BELOW, 3, arena);
    result.interviewers[1] = moved(&higher, DRIFT_WATCH, DRIFT_ABOVE, 2, arena);
    result.interviewers[1].may_be_echo = true;
    result.interviewers[2] = plotted(&same, arena);
    for (size_t i = 3; i < SAMPLE_INTERVIEWERS; i++)
        result.interviewers[i] = none("there is no rating with a date");
    return result;
}

struct drift_result sample_no_drift(struct arena *arena)
{
    struct drift_result result = sample_drift(arena);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        result.questions[q] = q % 2 ? sparse(arena) : none("there is no rating with a date");
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        result.interviewers[i] = none("there is no rating with a date");
    return result;
}
