#include "analytics/history/history.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/history/question_months.h"
#include "analytics/interviewers/effects.h"
#include "analytics/interviewers/interviewer_findings.h"
#include "analytics/interviewers/interviewers.h"
#include "analytics/measure/month.h"
#include "base/memory.h"

struct history {
    const struct catalogue *catalogue;
    struct limits limits;
    struct arena own, *run;
    bool counted; /* the first pass is over */
    size_t first_month, last_month;
    struct answers answers;
    struct effects effects;
    struct question_months questions;
    struct interviewers *interviewers;
};

struct history *history_create(const struct catalogue *catalogue, const struct limits *limits,
                               struct arena *run)
{
    struct history *const history = calloc(1, sizeof *history);
    if (!history)
        memory_exhausted();
    history->catalogue = catalogue;
    history->limits = *limits;
    history->run = run;
    history->first_month = history->last_month = MONTH_NONE;
    history->effects = effects_create(catalogue, &history->own);
    history->questions = question_months_create(catalogue->n_questions, &history->own);
    history->interviewers = interviewers_create(catalogue, limits, run);
    return history;
}

static void widen(struct history *history, const struct candidate_ratings *ratings)
{
    for (size_t i = 0; ratings->day && i < ratings->n; i++) {
        const size_t month = month_of_day(ratings->day[i]);
        if (month == MONTH_NONE || ratings->level[i] == LEVEL_MISSING)
            continue;
        if (history->first_month == MONTH_NONE || month < history->first_month)
            history->first_month = month;
        if (month > history->last_month)
            history->last_month = month;
    }
}

void history_add(struct history *history, const struct candidate_ratings *ratings)
{
    answers_read(&history->answers, history->catalogue, ratings);
    interviewers_add(history->interviewers, ratings);
    if (!history->counted) {
        effects_add(&history->effects, &history->answers);
        widen(history, ratings);
        return;
    }
    effects_adjust(&history->effects, &history->answers);
    question_months_add(&history->questions, &history->answers);
}

void history_end_pass(struct history *history, const struct parallel *parallel)
{
    interviewers_end_pass(history->interviewers);
    if (history->counted)
        return;
    history->counted = true;
    effects_solve(&history->effects, parallel, &history->own);
}

/* A share, or a difference of scores, has a range; what is adjusted may leave it. */
static double cut(double value, double lowest, double highest)
{
    return fmin(highest, fmax(lowest, value));
}

static void cut_estimate(struct estimate *estimate, double lowest, double highest)
{
    const double lower = cut(estimate->lower, lowest, highest);
    const double upper = cut(estimate->upper, lowest, highest);
    if (estimate->status != ESTIMATE_OK || lower >= upper)
        return;
    estimate->value = cut(estimate->value, lowest, highest);
    estimate->lower = lower;
    estimate->upper = upper;
}

static void cut_series(struct drift_series *series, double lowest, double highest)
{
    cut_estimate(&series->before, lowest, highest);
    for (size_t m = 0; m < series->n_months; m++) {
        struct drift_month *const month = &series->months[m];
        cut_estimate(&month->value, lowest, highest);
        month->expected = cut(month->expected, lowest, highest);
        month->lower = cut(month->lower, lowest, highest);
        month->upper = cut(month->upper, lowest, highest);
    }
}

static struct drift_limits limits_of(const struct history *history, double least, double echo)
{
    return (struct drift_limits){.last_month = history->last_month,
                                 .floor = history->limits.floor_drift,
                                 .least = least,
                                 .echo = echo,
                                 .false_discovery = history->limits.false_discovery};
}

static struct drift_series *judge_questions(const struct history *history, double least)
{
    const size_t n = history->catalogue->n_questions;
    struct drift_series *const results = ARENA_ARRAY(history->run, n, struct drift_series);
    struct month_series *const series = ARENA_ARRAY(history->run, n, struct month_series);
    for (size_t q = 0; q < n; q++)
        series[q] = question_months_series(&history->questions, q, history->run);
    const double twice = 2, others = (double)n - 1; /* not all others are asked */
    const struct drift_limits limits = limits_of(history, least, fmin(1, twice / others));
    drift_judge(series, n, &limits, history->run, results);
    for (size_t q = 0; q < n; q++)
        cut_series(&results[q], 0, 1);
    return results;
}

static struct drift_series *judge_interviewers(const struct history *history,
                                               const struct interviewers_result *all, double least)
{
    const size_t n = history->catalogue->n_interviewers;
    struct drift_series *const results = ARENA_ARRAY(history->run, n, struct drift_series);
    struct month_series *const series = ARENA_ARRAY(history->run, n, struct month_series);
    for (size_t i = 0; i < n; i++)
        series[i] = all->interviewers[i].deviations;
    const struct drift_limits limits = limits_of(history, least, 1);
    drift_judge(series, n, &limits, history->run, results);
    const double range = n ? scale_range(&history->catalogue->scales[all->scale]) : 0;
    for (size_t i = 0; i < n; i++)
        cut_series(&results[i], -range, range);
    return results;
}

const struct drift_result *history_finish(struct history *history)
{
    struct drift_result *const result = ARENA_NEW(history->run, struct drift_result);
    const struct interviewers_result *const all = interviewers_finish(history->interviewers);
    result->last_month = history->last_month;
    result->first_month = history->first_month + DRIFT_SHOWN > history->last_month
                              ? history->first_month
                              : history->last_month - DRIFT_SHOWN + 1;
    result->scale = all->scale;
    result->least = history->limits.drift;
    result->least_points = interviewer_findings_severity_line(all, &history->limits);
    result->questions = judge_questions(history, result->least);
    result->interviewers = judge_interviewers(history, all, result->least_points);
    return result;
}

void history_free(struct history *history)
{
    if (!history)
        return;
    interviewers_free(history->interviewers);
    answers_free(&history->answers);
    arena_free(&history->own);
    free(history);
}

struct finding history_question_finding(const struct drift_series *series)
{
    return drift_finding(series, FINDING_GROWN_EASIER, FINDING_GROWN_HARDER);
}

struct finding history_interviewer_finding(const struct drift_series *series)
{
    return drift_finding(series, FINDING_GROWN_LENIENT, FINDING_GROWN_SEVERE);
}
