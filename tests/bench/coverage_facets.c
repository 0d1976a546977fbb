/* How well the many-facet model finds what is true of ratings that follow it: 15 questions on five
 * levels, 6 of them a candidate, each answer scored by one, two or three of 20 interviewers; from
 * 20 to 300 candidates. The error of severities beside their standard errors, and how often 95 %
 * intervals hold the true value, in percent; also that of the number of candidates who would cross
 * the middle of the scale under average interviewers, where it is told. */

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analytics/facets/facets.h"
#include "tests/support/analytics/sheet.h"

enum { QUESTIONS = 15, ASKED = 6, INTERVIEWERS = 20, LEVELS = 5, SEEDS = 100 };

static const struct setting {
    size_t candidates, per_answer;
} settings[] = {{300, 1}, {300, 2}, {300, 3}, {60, 2}, {40, 2}, {20, 2}};

struct truth {
    double severity[INTERVIEWERS], difficulty[QUESTIONS], threshold[QUESTIONS][LEVELS];
};

/* Squared errors and how many intervals held. */
struct tally {
    double squares, pooled, variances;
    size_t n, severity, robust, n_questions, difficulty, fair, n_crossings, crossing;
};

static void centre(double *values, size_t n)
{
    double mean = 0;
    for (size_t i = 0; i < n; i++)
        mean += values[i] / (double)n;
    for (size_t i = 0; i < n; i++)
        values[i] -= mean;
}

static struct truth draw_truth(gsl_rng *rng)
{
    static const double usual[LEVELS - 1] = {-1.5, -0.5, 0.5, 1.5};
    struct truth truth = {.severity = {0}};
    for (size_t i = 0; i < INTERVIEWERS; i++)
        truth.severity[i] = gsl_ran_gaussian(rng, 0.4);
    centre(truth.severity, INTERVIEWERS);
    for (size_t q = 0; q < QUESTIONS; q++) {
        truth.difficulty[q] = gsl_ran_gaussian(rng, 0.6);
        for (size_t k = 1; k < LEVELS; k++)
            truth.threshold[q][k] = usual[k - 1] + gsl_ran_gaussian(rng, 0.2);
        centre(truth.threshold[q] + 1, LEVELS - 1);
    }
    return truth;
}

static void chances(const struct truth *truth, size_t q, double place, double *ret)
{
    double sum = ret[0] = 1;
    for (size_t k = 1; k < LEVELS; k++)
        sum += ret[k] = ret[k - 1] * exp(place - truth->difficulty[q] - truth->threshold[q][k]);
    for (size_t k = 0; k < LEVELS; k++)
        ret[k] /= sum;
}

static int draw_level(gsl_rng *rng, const struct truth *truth, size_t q, double place)
{
    double chance[LEVELS], at = gsl_rng_uniform(rng);
    int level = 0;
    chances(truth, q, place, chance);
    while (level < LEVELS - 1 && (at -= chance[level]) > 0)
        level++;
    return level;
}

static double expected(const struct truth *truth, size_t q, double place)
{
    double sum = 0, chance[LEVELS];
    chances(truth, q, place, chance);
    for (size_t k = 1; k < LEVELS; k++)
        sum += (double)k * chance[k];
    return sum;
}

/* Whether the mean score would lie on the other side of the middle, had severities been 0. */
static bool draw_candidate(gsl_rng *rng, const struct setting *setting, const struct truth *truth,
                           struct sheet *sheet)
{
    double sum = 0, moved = 0;
    uint32_t questions[QUESTIONS], asked[ASKED], interviewers[INTERVIEWERS], met[3];
    const double ability = gsl_ran_gaussian(rng, 1);
    for (uint32_t q = 0; q < QUESTIONS; q++)
        questions[q] = q;
    for (uint32_t i = 0; i < INTERVIEWERS; i++)
        interviewers[i] = i;
    gsl_ran_choose(rng, asked, ASKED, questions, QUESTIONS, sizeof *questions);
    sheet_candidate(sheet);
    for (size_t a = 0; a < ASKED; a++) {
        gsl_ran_choose(rng, met, setting->per_answer, interviewers, INTERVIEWERS,
                       sizeof *interviewers);
        for (size_t i = 0; i < setting->per_answer; i++) {
            const double place = ability - truth->severity[met[i]];
            const int level = draw_level(rng, truth, asked[a], place);
            sheet_rate(sheet, asked[a], met[i], level);
            sum += level;
            moved += expected(truth, asked[a], ability) - expected(truth, asked[a], place);
        }
    }
    const double line = (LEVELS - 1) / 2.0 * ASKED * (double)setting->per_answer;
    return (sum >= line) != (sum + moved >= line);
}

static bool holds(const struct estimate *estimate, double value)
{
    return estimate->lower <= value && value <= estimate->upper;
}

/* What is true of an interviewer against those it was told against. */
static double true_severity(const struct facets_result *result, const struct truth *truth, size_t i)
{
    double sum = 0, n = 0;
    for (size_t j = 0; j < INTERVIEWERS; j++)
        if (result->interviewers[j].group == result->interviewers[i].group) {
            sum += truth->severity[j];
            n++;
        }
    return truth->severity[i] - sum / n;
}

static double true_fair_average(const struct truth *truth, double severity)
{
    double sum = 0;
    for (size_t q = 0; q < QUESTIONS; q++)
        sum += expected(truth, q, -severity) / QUESTIONS;
    return sum;
}

static void count(const struct facets_result *result, const struct truth *truth,
                  struct tally *tally)
{
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        const struct facets_interviewer *const interviewer = &result->interviewers[i];
        if (interviewer->severity.status != ESTIMATE_OK)
            continue;
        const double value = true_severity(result, truth, i);
        tally->squares += pow(interviewer->severity.value - value, 2);
        tally->pooled += pow(interviewer->severity_pooled.value - value, 2);
        tally->variances += pow(interviewer->severity.se, 2);
        tally->severity += holds(&interviewer->severity, value);
        tally->robust += holds(&interviewer->severity_robust, value);
        tally->fair += holds(&interviewer->fair_average, true_fair_average(truth, value));
        tally->n++;
    }
    for (size_t q = 0; q < QUESTIONS; q++)
        if (result->questions[q].difficulty.status == ESTIMATE_OK) {
            tally->difficulty += holds(&result->questions[q].difficulty, truth->difficulty[q]);
            tally->n_questions++;
        }
}

static void run_seed(const struct setting *setting, unsigned long seed, struct tally *tally)
{
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, seed);
    const struct truth truth = draw_truth(rng);
    struct sheet sheet = {
        .n_levels = LEVELS, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    struct arena arena = {0};
    struct error error = {0};
    struct facets_result result;
    const struct facets_options options = {.style = true, .limits = LIMITS_DEFAULT};
    size_t n_crossed = 0;
    sheet_open(&sheet);
    struct facets_data data = facets_data_create(&sheet.catalogue, 0, false, false);
    for (size_t c = 0; c < setting->candidates; c++)
        n_crossed += draw_candidate(rng, setting, &truth, &sheet);
    for (size_t c = 0; c < setting->candidates; c++)
        facets_data_add(&data, &sheet.candidates[c]);
    if (facets_of(&data, &options, NULL, &arena, &result, &error) && result.converged) {
        count(&result, &truth, tally);
        tally->n_crossings += result.crossing.status == ESTIMATE_OK;
        tally->crossing += result.crossing.status == ESTIMATE_OK &&
                           holds(&result.crossing, (double)n_crossed);
    }
    facets_data_free(&data);
    arena_free(&arena);
    sheet_close(&sheet);
    gsl_rng_free(rng);
}

static double percent(size_t part, size_t all)
{
    return 100 * (double)part / (double)all;
}

int main(void)
{
    printf("candidates  scores an answer  severities  error/se  pooled/raw  severity  robust  fair "
           " difficulty  crossing holds\n");
    for (size_t s = 0; s < sizeof settings / sizeof *settings; s++) {
        struct tally tally = {.n = 0};
        for (unsigned long seed = 1; seed <= SEEDS; seed++)
            run_seed(&settings[s], seed, &tally);
        if (tally.n == 0)
            return 1;
        printf("%10zu %17zu %11zu %9.3f %11.3f %9.1f %7.1f %5.1f %11.1f %9zu of %zu\n",
               settings[s].candidates, settings[s].per_answer, tally.n,
               sqrt(tally.squares / tally.variances), sqrt(tally.pooled / tally.squares),
               percent(tally.severity, tally.n), percent(tally.robust, tally.n),
               percent(tally.fair, tally.n), percent(tally.difficulty, tally.n_questions),
               tally.crossing, tally.n_crossings);
    }
    return 0;
}
