/* How often the 95 % intervals of quadratic kappa hold the true value where people look: questions
 * that are hard or easy, answers of which some have one score, candidates who come twice, panels of
 * unlike size, and an interviewer who gives one level to everybody. Beside each coverage stands the
 * mean length of the interval. The true values are those of a population of 100,000. */

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analytics/agreement/agreement.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/sheet.h"

enum {
    LEVELS = 5,
    INTERVIEWERS = 6,
    MOST_RATINGS = 2 * INTERVIEWERS,
    POPULATION = 100000,
    SAMPLES = 2000,
    CONSTANT_LEVEL = 2
};

static const size_t candidates[] = {15, 30, 60, 120};

enum { N_CANDIDATES = sizeof candidates / sizeof *candidates };

/* Who scores a candidate: `panel` of the interviewers, the first of them only with probability
 * `single`; `most` above `panel`: any number from `panel` to `most`. */
static const struct setting {
    const char *name;
    double share; /* of the scale that candidates reach on average */
    double single, twice;
    size_t interviewers, panel, most;
    bool constant; /* the last interviewer */
} settings[] = {
    {"p = .09", .share = 0.09, .interviewers = 2, .panel = 2},
    {"p = .12", .share = 0.12, .interviewers = 2, .panel = 2},
    {"p = .15", .share = 0.15, .interviewers = 2, .panel = 2},
    {"p = .22", .share = 0.22, .interviewers = 2, .panel = 2},
    {"p = .35", .share = 0.35, .interviewers = 2, .panel = 2},
    {"p = .50", .share = 0.50, .interviewers = 2, .panel = 2},
    {"p = .65", .share = 0.65, .interviewers = 2, .panel = 2},
    {"p = .82", .share = 0.82, .interviewers = 2, .panel = 2},
    {"p = .85", .share = 0.85, .interviewers = 2, .panel = 2},
    {"p = .91", .share = 0.91, .interviewers = 2, .panel = 2},
    {"half singles", .share = 0.50, .single = 0.5, .interviewers = 2, .panel = 2},
    {"half singles, p = .22", .share = 0.22, .single = 0.5, .interviewers = 2, .panel = 2},
    {"a third come twice", .share = 0.50, .twice = 0.33, .interviewers = 2, .panel = 2},
    {"two of six", .share = 0.50, .interviewers = 6, .panel = 2},
    {"two to four of six", .share = 0.50, .interviewers = 6, .panel = 2, .most = 4},
    {"two to four, p = .22", .share = 0.22, .interviewers = 6, .panel = 2, .most = 4},
    {"two of three, one gives one level", .share = 0.50, .interviewers = 3, .panel = 2,
     .constant = true},
};

enum { N_SETTINGS = sizeof settings / sizeof *settings };

/* Levels are equally likely where the share is a half, and quadratic kappa is about 0.6 there. */
struct world {
    struct sheet sheet;
    const struct setting *setting;
    double shift, cuts[LEVELS - 1];
};

static const double NOISE = 0.7;

static int16_t level_of(const struct world *world, size_t interviewer, double latent,
                        gsl_rng *random)
{
    const double read = latent + NOISE * gsl_ran_gaussian_ziggurat(random, 1);
    int16_t level = 0;
    if (world->setting->constant && interviewer + 1 == world->setting->interviewers)
        return CONSTANT_LEVEL;
    while (level + 1 < LEVELS && read > world->cuts[level])
        level++;
    return level;
}

static double mean_share(const struct world *world)
{
    double sum = 0;
    for (size_t k = 0; k + 1 < LEVELS; k++)
        sum += gsl_cdf_ugaussian_Q((world->cuts[k] - world->shift) / sqrt(1 + NOISE * NOISE));
    return sum / (LEVELS - 1);
}

static void make_world(struct world *world, const struct setting *setting)
{
    *world = (struct world){
        .sheet = {.n_questions = 1, .n_levels = LEVELS, .n_interviewers = setting->interviewers},
        .setting = setting};
    sheet_open(&world->sheet);
    for (size_t k = 0; k + 1 < LEVELS; k++)
        world->cuts[k] = sqrt(1 + NOISE * NOISE) * gsl_cdf_ugaussian_Pinv((double)(k + 1) / LEVELS);
    double low = -8, high = 8;
    for (int step = 0; step < 60; step++) {
        world->shift = (low + high) / 2;
        *(mean_share(world) < setting->share ? &low : &high) = world->shift;
    }
}

struct ratings {
    size_t n;
    uint32_t question[MOST_RATINGS], interviewer[MOST_RATINGS];
    int64_t interview[MOST_RATINGS];
    int16_t level[MOST_RATINGS];
};

/* One interview: those who score it are drawn, and rate in the order of their numbers. */
static void interview(const struct world *world, int64_t number, gsl_rng *random,
                      struct ratings *ratings)
{
    const struct setting *const setting = world->setting;
    size_t who[INTERVIEWERS], all[INTERVIEWERS];
    const size_t range = setting->most > setting->panel ? setting->most - setting->panel + 1 : 1;
    size_t n = setting->panel + gsl_rng_uniform_int(random, range);
    if (gsl_rng_uniform(random) < setting->single)
        n = 1;
    for (size_t i = 0; i < setting->interviewers; i++)
        all[i] = i;
    gsl_ran_choose(random, who, n, all, setting->interviewers, sizeof *who);
    const double latent = world->shift + gsl_ran_gaussian_ziggurat(random, 1);
    for (size_t i = 0; i < n; i++) {
        ratings->interviewer[ratings->n] = (uint32_t)who[i];
        ratings->interview[ratings->n] = number;
        ratings->level[ratings->n++] = level_of(world, who[i], latent, random);
    }
}

static void show(const struct world *world, unsigned long seed, size_t n, struct agreement *to)
{
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(random, seed);
    for (size_t c = 0; c < n; c++) {
        struct ratings ratings = {0};
        interview(world, 0, random, &ratings);
        if (gsl_rng_uniform(random) < world->setting->twice)
            interview(world, 1, random, &ratings);
        agreement_add(to, &(struct candidate_ratings){.candidate = (int64_t)c,
                                                      .n = ratings.n,
                                                      .question = ratings.question,
                                                      .interviewer = ratings.interviewer,
                                                      .interview = ratings.interview,
                                                      .level = ratings.level});
    }
    gsl_rng_free(random);
}

static struct estimate sample(const struct world *world, unsigned long seed, size_t n)
{
    struct arena run = {0};
    const struct limits limits = {.floor_agreement = 10};
    struct agreement *const agreement = agreement_create(&world->sheet.catalogue, &limits, &run);
    agreement_of_questions_alone(agreement);
    for (int pass = 0; pass < 2; pass++) {
        show(world, seed, n, agreement);
        agreement_end_pass(agreement);
    }
    struct estimate kappa =
        agreement_finish(agreement)->questions[0].kappa[KAPPA_QUADRATIC].estimate;
    kappa.reason = NULL;
    agreement_free(agreement);
    arena_free(&run);
    return kappa;
}

/* One line for each number of candidates. */
static void print_setting(const struct setting *setting, size_t n_samples)
{
    struct world world;
    make_world(&world, setting);
    const double truth = sample(&world, 1, POPULATION).value;
    for (size_t i = 0; i < N_CANDIDATES; i++) {
        size_t known = 0, covered = 0;
        double length = 0;
        for (size_t s = 0; s < n_samples; s++) {
            const struct estimate kappa = sample(&world, 100 + s, candidates[i]);
            if (kappa.status != ESTIMATE_OK)
                continue;
            known++;
            covered += kappa.lower <= truth && truth <= kappa.upper;
            length += kappa.upper - kappa.lower;
        }
        printf("%-34s %6.2f %10zu %9.1f %9.1f %8.2f\n", setting->name, truth, candidates[i],
               100 * (double)known / (double)n_samples,
               known ? 100 * (double)covered / (double)known : 0,
               known ? length / (double)known : 0);
    }
    sheet_close(&world.sheet);
}

/* The settings of one worker: every other one. */
static void print_settings(unsigned worker, const void *n_samples)
{
    for (size_t s = worker; s < N_SETTINGS; s += BENCH_WORKERS)
        print_setting(&settings[s], *(const size_t *)n_samples);
}

/* coverage_margins [SAMPLES] */
int main(int argc, char **argv)
{
    const size_t n_samples = argc > 1 ? strtoul(argv[1], NULL, 10) : SAMPLES;
    printf("%-34s %6s %10s %9s %9s %8s\n", "setting", "kappa", "candidates", "known %", "covered %",
           "length");
    return bench_workers_run(print_settings, &n_samples);
}
