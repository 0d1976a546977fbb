/* How often the 95 % intervals of questions hold the value they are for: from 20 to 300 candidates,
 * eight questions on scales of 2 to 5 levels, easy and hard ones; all asked of everybody by one
 * interviewer, or two in three of them by two out of six interviewers of unlike severity, who read
 * a candidate alike all through the interview. Three in ten are hired. The true values are those of
 * a population large enough to have no doubt left. */

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>

#include "analytics/run/analysis.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/sheet.h"

enum {
    N_QUESTIONS = 8,
    N_INTERVIEWERS = 6,
    MOST_PANEL = 2,
    MOST_RATINGS = N_QUESTIONS * MOST_PANEL,
    POPULATION = 100000,
    SAMPLES = 500,
};

enum statistic {
    ADJUSTED,
    ITEM_REST,
    POLYSERIAL,
    UPPER_LOWER,
    OMEGA,
    ALPHA, /* as readers are told it: of one factor where candidates meet some of the questions */
    MISSING_RATE,
    POINT_BISERIAL,
    AUC,
    N_STATISTICS
};

static const char *const names[N_STATISTICS] = {
    "adjusted", "item-rest", "polyserial", "D", "omega", "alpha", "missing", "point-bis", "AUC"};
static const size_t candidates[] = {20, 50, 100, 300};

enum { N_CANDIDATES = sizeof candidates / sizeof *candidates };

struct world {
    struct sheet sheet;
    bool mixed; /* questions and interviewers differ from candidate to candidate */
};

static int16_t level_of(const struct world *world, double latent)
{
    const size_t n = world->sheet.n_levels;
    int16_t level = 0;
    while ((size_t)level + 1 < n &&
           latent > 1.3 * gsl_cdf_ugaussian_Pinv((double)(level + 1) / (double)n))
        level++;
    return level;
}

static double severity(uint32_t interviewer)
{
    return 0.25 * ((double)interviewer - 2.5);
}

/* From easy to hard. */
static double difficulty_of(uint32_t question)
{
    return 0.35 * ((double)question - 3.5);
}

static struct candidate_ratings candidate(const struct world *world, gsl_rng *random, int64_t code)
{
    static uint32_t question[MOST_RATINGS], interviewer[MOST_RATINGS];
    static int64_t interview[MOST_RATINGS];
    static int16_t level[MOST_RATINGS];
    static int32_t day[MOST_RATINGS];
    uint32_t all[N_INTERVIEWERS] = {0, 1, 2, 3, 4, 5}, panel[MOST_PANEL] = {0};
    double halo[MOST_PANEL];
    const size_t n_panel = world->mixed ? 2 : 1;
    const double ability = gsl_ran_gaussian_ziggurat(random, 0.8);
    size_t n = 0;
    if (world->mixed)
        gsl_ran_choose(random, panel, n_panel, all, N_INTERVIEWERS, sizeof *all);
    for (size_t g = 0; g < n_panel; g++)
        halo[g] = world->mixed ? gsl_ran_gaussian_ziggurat(random, 0.3) - severity(panel[g]) : 0;
    for (uint32_t q = 0; q < N_QUESTIONS; q++) {
        const double answer = ability + gsl_ran_gaussian_ziggurat(random, 0.7) - difficulty_of(q);
        if (world->mixed && gsl_rng_uniform(random) > 0.67)
            continue;
        const bool is_left_out = gsl_rng_uniform(random) < 0.05;
        for (size_t g = 0; g < n_panel; g++) {
            const double latent = answer + halo[g] + gsl_ran_gaussian_ziggurat(random, 0.4);
            const bool is_missing = is_left_out || gsl_rng_uniform(random) < 0.05;
            question[n] = q;
            interviewer[n] = panel[g];
            interview[n] = code;
            level[n] = is_missing && world->mixed ? LEVEL_MISSING : level_of(world, latent);
            day[n++] = 20000;
        }
    }
    const bool is_hired = ability + gsl_ran_gaussian_ziggurat(random, 0.8) > 0.6;
    return (struct candidate_ratings){.candidate = code,
                                      .n = n,
                                      .question = question,
                                      .interviewer = interviewer,
                                      .interview = interview,
                                      .level = level,
                                      .day = day,
                                      .outcome = is_hired ? OUTCOME_HIRED : OUTCOME_REJECTED};
}

/* The same candidates for the same seed. */
static struct questions_result sample(const struct world *world, unsigned long seed, size_t n,
                                      struct arena *run)
{
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const analysis = analysis_create(&world->sheet.catalogue, &options, run);
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        gsl_rng_set(random, seed);
        for (size_t c = 0; c < n; c++) {
            const struct candidate_ratings ratings = candidate(world, random, (int64_t)c);
            if (ratings.n > 0)
                analysis_add(analysis, &ratings);
        }
        analysis_end_pass(analysis);
    }
    const struct questions_result result = analysis_finish(analysis)->questions;
    gsl_rng_free(random);
    analysis_free(analysis);
    return result;
}

static const struct estimate *estimate_of(const struct questions_result *result, size_t question,
                                          enum statistic statistic)
{
    const struct question_result *const of = result->questions + question;
    const struct estimate *const estimates[N_STATISTICS] = {
        &of->difficulty_adjusted, &of->separation,     &of->polyserial,
        &of->upper_lower,         &result->omega,      questions_result_reliability(result),
        &of->missing_rate,        &of->point_biserial, &of->auc};
    return estimates[statistic];
}

struct tally {
    size_t n, n_intervals[N_STATISTICS], n_covered[N_STATISTICS];
};

static void count(const struct questions_result *result, const struct questions_result *truth,
                  struct tally *tally)
{
    for (size_t q = 0; q < N_QUESTIONS; q++)
        for (enum statistic s = 0; s < N_STATISTICS; s++) {
            const struct estimate *const estimate = estimate_of(result, q, s), *const value =
                                                                                   estimate_of(
                                                                                       truth, q, s);
            const bool known = estimate->status == ESTIMATE_OK && value->status == ESTIMATE_OK;
            tally->n_intervals[s] += known;
            tally->n_covered[s] += known && estimate->lower <= value->value &&
                                   value->value <= estimate->upper;
        }
    tally->n += N_QUESTIONS;
}

/* The dash stands where fewer than a tenth have an interval. */
static void print_line(const struct world *world, size_t n, const struct tally *tally)
{
    printf("%8s %6zu %10zu", world->mixed ? "mixed" : "complete", world->sheet.n_levels, n);
    for (enum statistic s = 0; s < N_STATISTICS; s++) {
        if (10 * tally->n_intervals[s] < tally->n)
            printf(" %10s", "-");
        else
            printf(" %10.1f", 100 * (double)tally->n_covered[s] / (double)tally->n_intervals[s]);
    }
    putchar('\n');
}

static void print_setting(bool mixed, size_t n_levels)
{
    struct world world = {.sheet = {.n_questions = N_QUESTIONS,
                                    .n_levels = n_levels,
                                    .n_interviewers = mixed ? N_INTERVIEWERS : 1},
                          .mixed = mixed};
    struct arena memory = {0};
    sheet_open(&world.sheet);
    const struct questions_result truth = sample(&world, 1, POPULATION, &memory);
    for (size_t i = 0; i < N_CANDIDATES; i++) {
        struct tally tally = {0};
        for (unsigned long seed = 0; seed < SAMPLES; seed++) {
            struct arena run = {0};
            const struct questions_result result = sample(&world, 100 + seed, candidates[i], &run);
            count(&result, &truth, &tally);
            arena_free(&run);
        }
        print_line(&world, candidates[i], &tally);
    }
    sheet_close(&world.sheet);
    arena_free(&memory);
}

static void print_settings(unsigned mixed, const void *context)
{
    (void)context;
    for (size_t n_levels = 2; n_levels <= 5; n_levels += n_levels == 3 ? 2 : 1)
        print_setting(mixed, n_levels);
}

/* One process for each design. */
int main(void)
{
    printf("%8s %6s %10s", "design", "levels", "candidates");
    for (enum statistic s = 0; s < N_STATISTICS; s++)
        printf(" %10s", names[s]);
    putchar('\n');
    return bench_workers_run(print_settings, NULL);
}
