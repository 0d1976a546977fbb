/* How often the 95 % intervals of agreement hold the value they are for: two interviewers, from 10
 * to 300 candidates with 1 or 12 questions each, on scales of 2 to 5 levels, at a quadratic kappa
 * of 0.2 to 0.9. The true values are those of a population large enough to have no doubt left. */

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analytics/agreement/agreement.h"
#include "tests/support/analytics/bench_workers.h"
#include "tests/support/analytics/sheet.h"

enum {
    MOST_QUESTIONS = 12,
    MOST_CANDIDATES = 300,
    POPULATION = 100000,
    MOST_LEVELS = 5,
    SAMPLES = 2000,
    ANSWERS = 2400000, /* of all samples of a setting, at most */
};

static const size_t candidates[] = {10, 30, 100, 300};
static const double agreements[] = {0.2, 0.4, 0.6, 0.8, 0.9};

enum {
    N_CANDIDATES = sizeof candidates / sizeof *candidates,
    N_AGREEMENTS = sizeof agreements / sizeof *agreements
};

#define KAPPA(w) offsetof(struct panel_result, kappa[w].estimate)
#define CHANCE(model, w) offsetof(struct panel_result, chance[model][w])
#define ALPHA(metric) offsetof(struct panel_result, krippendorff[metric])
#define ICC(kind) offsetof(struct panel_result, icc.kind)

static const struct statistic {
    const char *name;
    size_t offset;
} statistics[] = {
    {"kappa", KAPPA(KAPPA_UNWEIGHTED)},
    {"linear", KAPPA(KAPPA_LINEAR)},
    {"quadratic", KAPPA(KAPPA_QUADRATIC)},
    {"light", offsetof(struct panel_result, light[KAPPA_QUADRATIC])},
    {"fleiss", CHANCE(CHANCE_FLEISS, KAPPA_UNWEIGHTED)},
    {"fleiss_q", CHANCE(CHANCE_FLEISS, KAPPA_QUADRATIC)},
    {"conger", CHANCE(CHANCE_CONGER, KAPPA_UNWEIGHTED)},
    {"conger_q", CHANCE(CHANCE_CONGER, KAPPA_QUADRATIC)},
    {"gwet", CHANCE(CHANCE_GWET, KAPPA_UNWEIGHTED)},
    {"gwet_q", CHANCE(CHANCE_GWET, KAPPA_QUADRATIC)},
    {"bp", CHANCE(CHANCE_BRENNAN_PREDIGER, KAPPA_UNWEIGHTED)},
    {"bp_q", CHANCE(CHANCE_BRENNAN_PREDIGER, KAPPA_QUADRATIC)},
    {"nominal", ALPHA(KRIPPENDORFF_NOMINAL)},
    {"ordinal", ALPHA(KRIPPENDORFF_ORDINAL)},
    {"interval", ALPHA(KRIPPENDORFF_INTERVAL)},
    {"kendall", offsetof(struct panel_result, kendall_w)},
    {"percent", offsetof(struct panel_result, agreement)},
    {"a1", ICC(a1)},
    {"ak", ICC(ak)},
    {"c1", ICC(c1)},
    {"ck", ICC(ck)},
    {"one1", ICC(one1)},
    {"onek", ICC(onek)},
};

enum { N_STATISTICS = sizeof statistics / sizeof *statistics };

static const struct estimate *estimate_of(const struct panel_result *panel, size_t statistic)
{
    return (const struct estimate *)((const char *)panel + statistics[statistic].offset);
}

/* How answers come about: ability and what the candidate knows of the question, read with noise by
 * each interviewer, cut into levels. */
struct world {
    struct sheet sheet;
    double noise;
    double cuts[MOST_LEVELS]; /* n_levels - 1 */
};

static struct world world_create(size_t n_questions, size_t n_levels)
{
    struct world world = {
        .sheet = {.n_questions = n_questions, .n_levels = n_levels, .n_interviewers = 2}};
    sheet_open(&world.sheet);
    return world;
}

/* Levels are equally likely over all questions. */
static void world_set_noise(struct world *world, double noise)
{
    const size_t n = world->sheet.n_levels;
    world->noise = noise;
    for (size_t k = 0; k + 1 < n; k++)
        world->cuts[k] = sqrt(1 + noise * noise) *
                         gsl_cdf_ugaussian_Pinv((double)(k + 1) / (double)n);
}

/* Some questions are harder than others; a single one is harder than the scale was made for. */
static double difficulty(const struct world *world, size_t question)
{
    const size_t n = world->sheet.n_questions;
    return n == 1 ? 0.4 : -0.8 + 1.6 * (double)question / ((double)n - 1);
}

static int16_t level_of(const struct world *world, double latent, gsl_rng *random)
{
    const double read = latent + world->noise * gsl_ran_gaussian_ziggurat(random, 1);
    int16_t level = 0;
    while ((size_t)level + 1 < world->sheet.n_levels && read > world->cuts[level])
        level++;
    return level;
}

/* The same candidates for the same seed. */
static void show(const struct world *world, unsigned long seed, size_t n, struct agreement *to)
{
    const size_t n_questions = world->sheet.n_questions;
    uint32_t question[2 * MOST_QUESTIONS], interviewer[2 * MOST_QUESTIONS];
    int64_t interview[2 * MOST_QUESTIONS];
    int16_t level[2 * MOST_QUESTIONS];
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(random, seed);
    for (size_t c = 0; c < n; c++) {
        const double ability = gsl_ran_gaussian_ziggurat(random, sqrt(0.6));
        for (size_t i = 0; i < 2 * n_questions; i += 2) {
            const double latent = ability + gsl_ran_gaussian_ziggurat(random, sqrt(0.4)) -
                                  difficulty(world, i / 2);
            for (size_t g = 0; g < 2; g++) {
                question[i + g] = (uint32_t)(i / 2);
                interviewer[i + g] = (uint32_t)g;
                interview[i + g] = (int64_t)c;
                level[i + g] = level_of(world, latent, random);
            }
        }
        agreement_add(to, &(struct candidate_ratings){.candidate = (int64_t)c,
                                                      .n = 2 * n_questions,
                                                      .question = question,
                                                      .interviewer = interviewer,
                                                      .interview = interview,
                                                      .level = level});
    }
    gsl_rng_free(random);
}

static struct panel_result sample(const struct world *world, unsigned long seed, size_t n,
                                  struct arena *run)
{
    const struct limits limits = {.floor_agreement = 10};
    struct agreement *const agreement = agreement_create(&world->sheet.catalogue, &limits, run);
    agreement_with_icc(agreement);
    for (int pass = 0; pass < 2; pass++) {
        show(world, seed, n, agreement);
        agreement_end_pass(agreement);
    }
    const struct panel_result result = agreement_finish(agreement)->overall;
    agreement_free(agreement);
    return result;
}

/* Noise that gives the wanted quadratic kappa, and what all statistics truly are with it. */
static void find_truth(struct world *world, double wanted, double truth[N_STATISTICS])
{
    const size_t population = world->sheet.n_questions > 1 ? POPULATION / 4 : POPULATION;
    double low = 0.01, high = 8;
    for (int step = 0; step < 12; step++) {
        struct arena run = {0};
        world_set_noise(world, sqrt(low * high));
        const struct panel_result panel = sample(world, 1, population / 20, &run);
        *(panel.kappa[KAPPA_QUADRATIC].estimate.value > wanted ? &low : &high) = world->noise;
        arena_free(&run);
    }
    struct arena run = {0};
    const struct panel_result panel = sample(world, 2, population, &run);
    for (size_t s = 0; s < N_STATISTICS; s++)
        truth[s] = estimate_of(&panel, s)->value;
    arena_free(&run);
}

struct tally {
    size_t n_samples, n_intervals[N_STATISTICS], n_covered[N_STATISTICS];
};

static struct tally cover(const struct world *world, size_t n, size_t n_samples,
                          const double truth[N_STATISTICS])
{
    const size_t most = ANSWERS / (n * world->sheet.n_questions);
    struct tally tally = {.n_samples = n_samples < most ? n_samples : most};
    for (size_t i = 0; i < tally.n_samples; i++) {
        struct arena run = {0};
        const struct panel_result panel = sample(world, 100 + i, n, &run);
        for (size_t s = 0; s < N_STATISTICS; s++) {
            const struct estimate *const estimate = estimate_of(&panel, s);
            const bool known = estimate->status == ESTIMATE_OK;
            tally.n_intervals[s] += known;
            tally.n_covered[s] += known && estimate->lower <= truth[s] &&
                                  truth[s] <= estimate->upper;
        }
        arena_free(&run);
    }
    return tally;
}

static double percent(size_t part, size_t whole)
{
    return whole ? 100 * (double)part / (double)whole : 0;
}

/* What is printed: all settings where a number is 0. */
struct choice {
    size_t samples, candidates, questions;
};

/* One line for each number of candidates; the dash stands where half of the samples have none. */
static void print_setting(const struct choice *choice, size_t n_questions, size_t n_levels,
                          double wanted)
{
    struct world world = world_create(n_questions, n_levels);
    double truth[N_STATISTICS];
    find_truth(&world, wanted, truth);
    for (size_t i = 0; i < N_CANDIDATES; i++) {
        if (choice->candidates && choice->candidates != candidates[i])
            continue;
        const struct tally tally = cover(&world, candidates[i], choice->samples, truth);
        printf("%9zu %9zu %6zu %5.1f", candidates[i], n_questions, n_levels, wanted);
        for (size_t s = 0; s < N_STATISTICS; s++) {
            if (2 * tally.n_intervals[s] < tally.n_samples)
                printf(" %9s", "-");
            else
                printf(" %9.1f", percent(tally.n_covered[s], tally.n_intervals[s]));
        }
        putchar('\n');
    }
    sheet_close(&world.sheet);
}

/* The settings of one worker: every other one. */
static void print_settings(unsigned worker, const void *context)
{
    const struct choice *const choice = context;
    unsigned setting = 0;
    for (size_t n_questions = 1; n_questions <= MOST_QUESTIONS; n_questions += MOST_QUESTIONS - 1)
        for (size_t n_levels = 2; n_levels <= MOST_LEVELS; n_levels++)
            for (size_t a = 0; a < N_AGREEMENTS; a++)
                if ((!choice->questions || choice->questions == n_questions) &&
                    setting++ % BENCH_WORKERS == worker)
                    print_setting(choice, n_questions, n_levels, agreements[a]);
}

static size_t number(int argc, char **argv, int i, size_t usual)
{
    return argc > i ? strtoul(argv[i], NULL, 10) : usual;
}

/* coverage_agreement [SAMPLES [CANDIDATES [QUESTIONS]]] */
int main(int argc, char **argv)
{
    const struct choice choice = {number(argc, argv, 1, SAMPLES), number(argc, argv, 2, 0),
                                  number(argc, argv, 3, 0)};
    printf("%9s %9s %6s %5s", "candidates", "questions", "levels", "kappa");
    for (size_t s = 0; s < N_STATISTICS; s++)
        printf(" %9s", statistics[s].name);
    putchar('\n');
    return bench_workers_run(print_settings, &choice);
}
