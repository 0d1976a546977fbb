#include "tests/support/reports/sample_questions.h"

#include "analytics/questions/question_verdict.h"
#include "tests/support/reports/sample_report.h"
#include "tests/support/reports/sample_statistics.h"

#include <math.h>

enum { LEVELS = 5, MOST_FINDINGS = 3 };

struct row {
    struct question asked;
    size_t n_candidates;
    size_t counts[LEVELS];
    double half_width; /* of the difficulty */
    double separation, separation_lower, separation_upper;
    double kappa, kappa_lower, kappa_upper;
    struct finding findings[MOST_FINDINGS];
    size_t n_findings;
};

#define CLEAR(what)                                                                                \
    {                                                                                              \
        .kind = FINDING_##what, .strength = STRENGTH_CLEAR, .p = 0.0004                            \
    }
#define WATCH(what)                                                                                \
    {                                                                                              \
        .kind = FINDING_##what, .strength = STRENGTH_WATCH, .p = 0.12                              \
    }

static const struct row rows[SAMPLE_QUESTIONS] = {
    {{"1.1", "A project you saw through", 0, 0, 0},
     82,
     {5, 20, 36, 24, 8},
     0.048,
     0.58,
     0.42,
     0.70,
     0.71,
     0.55,
     0.82,
     {{0}},
     0},
    {{"1.2", "A mistake you owned", 0, 0, 3},
     74,
     {6, 18, 38, 21, 7},
     0.051,
     0.17,
     -0.06,
     0.38,
     0.66,
     0.49,
     0.78,
     {WATCH(FLAT)},
     1},
    {{"2.1", "Explain your last project", 1, 0, 0},
     91,
     {1, 2, 9, 22, 66},
     0.034,
     0.38,
     0.19,
     0.54,
     0.55,
     0.36,
     0.70,
     {CLEAR(TOO_EASY), CLEAR(CEILING)},
     2},
    {{"2.2", "Give bad news early", 1, 0, 0},
     88,
     {8, 22, 37, 26, 9},
     0.047,
     -0.02,
     -0.23,
     0.15,
     0.61,
     0.44,
     0.74,
     {CLEAR(FLAT)},
     1},
    {{"3.1", "Find the slow query", 2, 0, 0},
     69,
     {9, 17, 30, 22, 10},
     0.056,
     0.64,
     0.48,
     0.76,
     0.78,
     0.63,
     0.87,
     {{0}},
     0},
    {{"3.2", "Bisect a heisenbug", 2, 0, 0},
     82,
     {63, 22, 10, 3, 1},
     0.039,
     0.33,
     0.13,
     0.51,
     0.58,
     0.37,
     0.73,
     {CLEAR(TOO_HARD), CLEAR(FLOOR)},
     2},
    {{"3.3", "Read an unfamiliar trace", 2, 0, 0},
     61,
     {30, 24, 14, 7, 2},
     0.058,
     0.35,
     0.12,
     0.55,
     0.64,
     0.42,
     0.79,
     {WATCH(TOO_HARD)},
     1},
    {{"4.1", "Cut scope under pressure", 3, 0, 0},
     77,
     {7, 21, 33, 24, 9},
     0.050,
     0.47,
     0.28,
     0.62,
     0.68,
     0.51,
     0.80,
     {{.kind = FINDING_DISORDERED_LEVELS, .strength = STRENGTH_CLEAR, .p = 0.002, .level = 1}},
     1},
    {{"4.2", "Sequence a migration", 3, 0, 0},
     79,
     {14, 19, 24, 21, 16},
     0.061,
     0.44,
     0.25,
     0.60,
     0.12,
     -0.11,
     0.33,
     {CLEAR(DISAGREE)},
     1},
    {{"4.3", "Say no to a roadmap item", 3, 0, 0},
     84,
     {0, 18, 44, 37, 12},
     0.041,
     0.52,
     0.35,
     0.66,
     0.69,
     0.53,
     0.80,
     {{.kind = FINDING_UNUSED_LEVEL, .strength = STRENGTH_CLEAR, .p = NAN}},
     1},
    {{"B1", "Puzzle of the day", 4, 0, 0},
     64,
     {9, 16, 26, 15, 9},
     0.060,
     -0.31,
     -0.52,
     -0.07,
     0.60,
     0.38,
     0.76,
     {CLEAR(NEGATIVE), CLEAR(FLAT)},
     2},
    {{"B2", "Ethics dilemma", 5, 0, 0},
     7,
     {1, 2, 3, 1, 1},
     NAN,
     NAN,
     NAN,
     NAN,
     NAN,
     NAN,
     NAN,
     {{.kind = FINDING_TOO_FEW, .strength = STRENGTH_NONE, .p = NAN}},
     1},
};

struct question *sample_questions(struct arena *arena)
{
    struct question *const questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct question);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        questions[i] = rows[i].asked;
    return questions;
}

static struct estimate estimate_of(double value, double lower, double upper, size_t n)
{
    return isnan(value) ? sample_no_estimate(ESTIMATE_TOO_FEW, n,
                                             "only 7 candidates answered; 10 are needed")
                        : sample_estimate(value, lower, upper, n);
}

/* Wilson, as if each rating were a candidate of its own. */
static struct estimate share_of(size_t count, size_t n)
{
    const double p = (double)count / (double)n, z2 = 3.8415 / (double)n;
    const double centre = (p + z2 / 2) / (1 + z2);
    const double half = sqrt(z2 * (p * (1 - p) + z2 / 4)) / (1 + z2);
    return n < 30 ? sample_no_estimate(ESTIMATE_TOO_FEW, n, "only 8 ratings; 30 are needed")
                  : sample_estimate(p, centre - half, centre + half, n);
}

static void use_of_levels(const struct row *row, struct question_result *question,
                          struct arena *arena)
{
    question->levels = ARENA_ARRAY(arena, LEVELS, struct level_use);
    const bool disordered = row->n_findings && row->findings[0].kind == FINDING_DISORDERED_LEVELS;
    for (size_t k = 0; k < LEVELS; k++) {
        const double ability = disordered && k == 2 ? 0.39 : 0.36 + 0.07 * (double)k;
        question->levels[k] = (struct level_use){
            .count = row->counts[k],
            .share = share_of(row->counts[k], question->n_ratings),
            .ability = row->counts[k] < 3 ? sample_no_estimate(ESTIMATE_TOO_FEW, row->counts[k],
                                                               "fewer than 3 ratings at this level")
                                          : sample_estimate(ability, ability - 0.05, ability + 0.05,
                                                            row->counts[k]),
        };
    }
    question->floor = question->levels[0].share;
    question->ceiling = question->levels[LEVELS - 1].share;
}

static void result_of(const struct row *row, struct question_result *question, struct arena *arena)
{
    double sum = 0, squares = 0;
    for (size_t k = 0; k < LEVELS; k++) {
        question->n_ratings += row->counts[k];
        sum += (double)(row->counts[k] * k);
        squares += (double)(row->counts[k] * k * k);
    }
    const double n = (double)question->n_ratings;
    const double share = sum / n / (LEVELS - 1);
    question->n_candidates = row->n_candidates;
    question->mean = 1 + sum / n;
    question->sd = sqrt((squares - sum * sum / n) / (n - 1));
    question->difficulty = estimate_of(isnan(row->half_width) ? NAN : share,
                                       share - row->half_width, share + row->half_width,
                                       row->n_candidates);
    question->separation = estimate_of(row->separation, row->separation_lower,
                                       row->separation_upper, row->n_candidates);
    question->item_total = row->separation + 0.11;
    question->alpha_if_dropped = isnan(row->separation) ? NAN : 0.74 - 0.05 * row->separation;
    question->alpha_without = question->alpha_if_dropped;
    question->kappa_quadratic = estimate_of(row->kappa, row->kappa_lower, row->kappa_upper, 21);
    sample_statistics(question);
    use_of_levels(row, question, arena);
    question->n_findings = row->n_findings;
    question->findings = ARENA_ARRAY(arena, MOST_FINDINGS, struct finding);
    for (size_t i = 0; i < row->n_findings; i++)
        question->findings[i] = row->findings[i];
    question->n_answers = row->n_candidates;
    question->n_shared = question->kappa_quadratic.n;
    question_verdict_set(question, LEVELS, &LIMITS_DEFAULT);
}

struct questions_result sample_questions_result(struct arena *arena)
{
    struct questions_result result = {.alpha = sample_estimate(0.72, 0.63, 0.79, 96),
                                      .tally = {.n_clear = 7}};
    result.questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct question_result);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        result_of(&rows[i], &result.questions[i], arena);
    result.questions[1].n_missing = 5;
    sample_whole_run(&result, arena);
    return result;
}
