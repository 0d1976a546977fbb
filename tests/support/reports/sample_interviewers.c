#include "tests/support/reports/sample_interviewers.h"

#include "tests/support/reports/sample_report.h"

#include <math.h>

enum { LEVELS = 5, MONTHS = 3 };

static const size_t levels[SAMPLE_INTERVIEWERS][LEVELS] = {
    {20, 60, 55, 5, 0}, {4, 16, 41, 60, 39}, {15, 30, 41, 32, 20}, {1, 2, 4, 3, 2}, {0, 0, 9, 0, 0},
};

static struct interviewer_result described(size_t i, struct arena *arena)
{
    struct interviewer_result result = {.n_missing = i,
                                        .levels = ARENA_ARRAY(arena, LEVELS, size_t)};
    double sum = 0, squares = 0;
    for (size_t k = 0; k < LEVELS; k++) {
        result.levels[k] = levels[i][k];
        result.n_ratings += levels[i][k];
        sum += (double)(levels[i][k] * (k + 1));
    }
    const double n = (double)result.n_ratings;
    for (size_t k = 0; k < LEVELS; k++)
        squares += (double)levels[i][k] * pow((double)(k + 1) - sum / n, 2);
    result.n_on_scale = result.n_ratings;
    result.n_candidates = result.n_ratings / 4 + 1;
    result.n_interviews = result.n_candidates + i;
    result.mean = sum / n;
    result.sd = sqrt(squares / (n - 1));
    result.trend = sample_no_estimate(ESTIMATE_TOO_FEW, result.n_ratings,
                                      "answers of three months are needed for a trend");
    return result;
}

static struct finding *findings(struct arena *arena, size_t n, const struct finding *from)
{
    struct finding *const findings = ARENA_ARRAY(arena, n, struct finding);
    for (size_t i = 0; i < n; i++)
        findings[i] = from[i];
    return findings;
}

static void make_severe(struct interviewer_result *result, struct arena *arena)
{
    result->severity_points = sample_estimate(-0.62, -0.78, -0.46, 120);
    result->spread = sample_estimate(0.71, 0.62, 0.81, 120);
    result->trend = sample_estimate(-0.13, -0.21, -0.05, 118);
    result->n_findings = 2;
    result->findings = findings(
        arena, 2,
        (struct finding[]){{.kind = FINDING_SEVERE, .strength = STRENGTH_CLEAR, .p = 0.0001},
                           {.kind = FINDING_FEW_LEVELS, .strength = STRENGTH_WATCH, .p = 0.12}});
    result->n_months = MONTHS;
    result->months = ARENA_ARRAY(arena, MONTHS, struct interviewer_month);
    for (int m = 0; m < MONTHS; m++)
        result->months[m] = (struct interviewer_month){
            2026, 7 + m, 40, sample_estimate(-0.5 - 0.1 * m, -0.8 - 0.1 * m, -0.2 - 0.1 * m, 38)};
}

static void make_lenient(struct interviewer_result *result, struct arena *arena)
{
    result->severity_points = sample_estimate(0.31, 0.12, 0.50, 64);
    result->spread = sample_estimate(1.04, 0.88, 1.23, 64);
    result->n_findings = 1;
    result->findings = findings(
        arena, 1,
        &(struct finding){.kind = FINDING_LENIENT, .strength = STRENGTH_WATCH, .p = 0.26});
}

struct interviewers_result sample_interviewers_result(struct arena *arena)
{
    struct interviewers_result result = {
        .level = 1,
        .n_shared = 190,
        .tally = {1, 1},
        .interviewers = ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, struct interviewer_result),
        .subsets = {ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, long), 1},
        .same_answers = {ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, long), 2}};
    struct interviewer_result *const interviewers = result.interviewers;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        interviewers[i] = described(i, arena);
    make_severe(&interviewers[0], arena);
    make_lenient(&interviewers[1], arena);
    interviewers[2].severity_points = sample_estimate(0.02, -0.11, 0.15, 110);
    interviewers[2].spread = sample_estimate(0.98, 0.87, 1.10, 110);
    for (size_t i = 3; i < SAMPLE_INTERVIEWERS; i++) {
        const size_t n = i == 3 ? 6 : 0;
        interviewers[i].severity_points = interviewers[i].spread = sample_no_estimate(
            ESTIMATE_TOO_FEW, n,
            i == 3 ? "n is 6, at least 10 are needed" : "n is 0, at least 10 are needed");
    }
    result.same_answers.group[4] = 1;
    return result;
}
