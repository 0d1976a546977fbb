/* How often the 95 % intervals of interviewers hold the value they are for: panels of 2 or 3 out of
 * 2, 4 or 12 interviewers, from 10 to 300 candidates with 1 or 12 questions each, on scales of 2 to
 * 5 levels. Interviewers differ in severity, one keeps to the middle of the scale, and each reads a
 * candidate a little differently all through the interview. The true values are those of a
 * population large enough to have no doubt left; nobody drifts. */

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>

#include "analytics/interviewers/interviewers.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/sheet.h"

enum {
    MOST_QUESTIONS = 12,
    MOST_INTERVIEWERS = 12,
    MOST_PANEL = 3,
    MOST_RATINGS = MOST_QUESTIONS * MOST_PANEL,
    POPULATION = 60000,
    SAMPLES = 1000,
    DAYS = 365,
};

enum statistic { SEVERITY, SPREAD, TREND, N_STATISTICS };

static const size_t candidates[] = {10, 30, 100, 300};
static const struct panel {
    size_t interviewers, size;
} panels[] = {{2, 2}, {4, 2}, {4, 3}, {12, 2}};

enum {
    N_CANDIDATES = sizeof candidates / sizeof *candidates,
    N_PANELS = sizeof panels / sizeof *panels
};

struct world {
    struct sheet sheet;
    size_t panel;
};

static double cut(const struct world *world, size_t level)
{
    return 1.3 * gsl_cdf_ugaussian_Pinv((double)(level + 1) / (double)world->sheet.n_levels);
}

/* Interviewer 0 pulls all answers towards the middle, 1 is severe, 2 lenient. */
static int16_t level_of(const struct world *world, size_t interviewer, double latent)
{
    static const double severity[] = {0, 0.7, -0.4};
    const double pulled = interviewer == 0 ? 0.6 * latent : latent;
    const double read = pulled - (interviewer < 3 ? severity[interviewer] : 0);
    int16_t level = 0;
    while ((size_t)level + 1 < world->sheet.n_levels && read > cut(world, (size_t)level))
        level++;
    return level;
}

/* A panel drawn at random, its members rising. */
static void draw_panel(const struct world *world, gsl_rng *random, uint32_t *members)
{
    uint32_t all[MOST_INTERVIEWERS];
    for (uint32_t i = 0; i < world->sheet.n_interviewers; i++)
        all[i] = i;
    gsl_ran_choose(random, members, world->panel, all, world->sheet.n_interviewers, sizeof *all);
}

static struct candidate_ratings candidate(const struct world *world, gsl_rng *random, int64_t code)
{
    static uint32_t question[MOST_RATINGS], interviewer[MOST_RATINGS];
    static int64_t interview[MOST_RATINGS];
    static int16_t level[MOST_RATINGS];
    static int32_t day[MOST_RATINGS];
    uint32_t members[MOST_PANEL];
    double halo[MOST_PANEL];
    size_t n = 0;
    const double ability = gsl_ran_gaussian_ziggurat(random, 0.8);
    const int32_t date = 20000 + (int32_t)gsl_rng_uniform_int(random, DAYS);
    draw_panel(world, random, members);
    for (size_t g = 0; g < world->panel; g++)
        halo[g] = gsl_ran_gaussian_ziggurat(random, 0.4);
    for (uint32_t q = 0; q < world->sheet.n_questions; q++) {
        const double answer = ability + gsl_ran_gaussian_ziggurat(random, 0.6);
        for (size_t g = 0; g < world->panel; g++) {
            const double latent = answer + halo[g] + gsl_ran_gaussian_ziggurat(random, 0.5);
            question[n] = q;
            interviewer[n] = members[g];
            interview[n] = code;
            level[n] = level_of(world, members[g], latent);
            day[n++] = date;
        }
    }
    return (struct candidate_ratings){.candidate = code,
                                      .n = n,
                                      .question = question,
                                      .interviewer = interviewer,
                                      .interview = interview,
                                      .level = level,
                                      .day = day};
}

/* The same candidates for the same seed. */
static struct interviewers_result sample(const struct world *world, unsigned long seed, size_t n,
                                         struct arena *run)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct interviewers *const interviewers = interviewers_create(&world->sheet.catalogue, &limits,
                                                                  run);
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    for (int pass = 0; pass < 2; pass++) {
        gsl_rng_set(random, seed);
        for (size_t c = 0; c < n; c++) {
            const struct candidate_ratings ratings = candidate(world, random, (int64_t)c);
            interviewers_add(interviewers, &ratings);
        }
        interviewers_end_pass(interviewers);
    }
    const struct interviewers_result result = *interviewers_finish(interviewers);
    gsl_rng_free(random);
    interviewers_free(interviewers);
    return result;
}

static const struct estimate *estimate_of(const struct interviewer_result *interviewer,
                                          enum statistic statistic)
{
    return statistic == SEVERITY ? &interviewer->severity_points
           : statistic == SPREAD ? &interviewer->spread
                                 : &interviewer->trend;
}

struct tally {
    size_t n, n_intervals[N_STATISTICS], n_covered[N_STATISTICS];
};

static void count(const struct interviewers_result *result, const struct interviewers_result *truth,
                  size_t n, struct tally *tally)
{
    for (size_t i = 0; i < n; i++)
        for (enum statistic s = 0; s < N_STATISTICS; s++) {
            const struct estimate *const estimate = estimate_of(&result->interviewers[i], s);
            const double value = s == TREND ? 0 : estimate_of(&truth->interviewers[i], s)->value;
            const bool known = estimate->status == ESTIMATE_OK;
            tally->n_intervals[s] += known;
            tally->n_covered[s] += known && estimate->lower <= value && value <= estimate->upper;
        }
    tally->n += n;
}

/* One line for each number of candidates; the dash stands where fewer than a tenth have one. */
static void print_setting(const struct panel *panel, size_t n_questions, size_t n_levels)
{
    struct world world = {.sheet = {.n_questions = n_questions,
                                    .n_levels = n_levels,
                                    .n_interviewers = panel->interviewers},
                          .panel = panel->size};
    struct arena memory = {0};
    sheet_open(&world.sheet);
    const struct interviewers_result truth = sample(&world, 1, POPULATION, &memory);
    for (size_t i = 0; i < N_CANDIDATES; i++) {
        struct tally tally = {0};
        for (unsigned long seed = 0; seed < SAMPLES; seed++) {
            struct arena run = {0};
            const struct interviewers_result result = sample(&world, 100 + seed, candidates[i],
                                                             &run);
            count(&result, &truth, panel->interviewers, &tally);
            arena_free(&run);
        }
        printf("%10zu of %2zu %10zu %9zu %6zu", panel->size, panel->interviewers, candidates[i],
               n_questions, n_levels);
        for (enum statistic s = 0; s < N_STATISTICS; s++) {
            if (10 * tally.n_intervals[s] < tally.n)
                printf(" %9s", "-");
            else
                printf(" %9.1f", 100 * (double)tally.n_covered[s] / (double)tally.n_intervals[s]);
        }
        putchar('\n');
    }
    sheet_close(&world.sheet);
    arena_free(&memory);
}

/* The settings of one worker: every other one. */
static void print_settings(unsigned worker, const void *context)
{
    (void)context;
    unsigned setting = 0;
    for (size_t n_questions = 1; n_questions <= MOST_QUESTIONS; n_questions += MOST_QUESTIONS - 1)
        for (size_t n_levels = 2; n_levels <= 5; n_levels += n_levels == 3 ? 2 : 1)
            for (size_t p = 0; p < N_PANELS; p++)
                if (setting++ % BENCH_WORKERS == worker)
                    print_setting(&panels[p], n_questions, n_levels);
}

int main(void)
{
    printf("%16s %10s %9s %6s %9s %9s %9s\n", "interviewers", "candidates", "questions", "levels",
           "severity", "spread", "trend");
    return bench_workers_run(print_settings, NULL);
}
