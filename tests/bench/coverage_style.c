/* How often the many-facet model tells how interviewers score beyond being severe, and how often
 * wrongly: 300 candidates, 10 of 18 questions of 6 topics each, panels of two or three of ten
 * interviewers, of whom one keeps to the middle, one sees one thing in the whole candidate, and one
 * reads a topic otherwise; in years without them; and in years in which candidates differ by topic,
 * answers have something of their own, and questions follow candidates' strength more or less.
 * In percent, as is how often intervals hold what is true of sound interviewers, and how many of
 * infits and outfits lie outside their bands. */

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analytics/facets/facets.h"
#include "tests/support/analytics/sheet.h"

enum { QUESTIONS = 18, TOPICS = 6, ASKED = 10, INTERVIEWERS = 10, LEVELS = 5 };
enum { CENTRAL, HALO, BIASED, SOUND };

static const struct setting {
    const char *name;
    size_t candidates;
    bool planted, ordinary;
} settings[] = {{"planted, true model", 300, true, false}, {"planted, ordinary", 300, true, true},
                {"sound, true model", 300, false, false},  {"sound, ordinary", 300, false, true},
                {"sound, true model", 60, false, false},   {"sound, ordinary", 60, false, true}};

struct world {
    const struct setting *setting;
    gsl_rng *rng;
    double severity[INTERVIEWERS], difficulty[QUESTIONS], threshold[LEVELS], slope[QUESTIONS];
};

struct rate {
    size_t n, of;
};

struct tally {
    struct rate found[3], falsely[3], holds[3], outside_infit, outside_outfit;
};

static void rate_add(struct rate *rate, bool is)
{
    rate->n += is;
    rate->of++;
}

static double percent(const struct rate *rate)
{
    return rate->of ? 100 * (double)rate->n / (double)rate->of : NAN;
}

static void draw_world(struct world *world)
{
    for (size_t i = 0; i < INTERVIEWERS; i++)
        world->severity[i] = gsl_ran_gaussian(world->rng, 0.4);
    for (size_t q = 0; q < QUESTIONS; q++) {
        world->difficulty[q] = gsl_ran_gaussian(world->rng, 0.6);
        world->slope[q] = world->setting->ordinary ? exp(gsl_ran_gaussian(world->rng, 0.3)) : 1;
    }
    for (size_t k = 1; k < LEVELS; k++)
        world->threshold[k] = (double)k - 2.5;
}

static int draw_level(const struct world *world, double place)
{
    double chance[LEVELS], sum = chance[0] = 1;
    for (size_t k = 1; k < LEVELS; k++)
        sum += chance[k] = chance[k - 1] * exp(place - world->threshold[k]);
    double at = gsl_rng_uniform(world->rng) * sum;
    int level = 0;
    while (level < LEVELS - 1 && (at -= chance[level]) > 0)
        level++;
    return level;
}

/* Who keeps to the middle tells candidates half as much apart. */
static double place_of(const struct world *world, uint32_t q, uint32_t who, double ability,
                       double halo)
{
    const bool planted = world->setting->planted;
    double place = world->slope[q] * (ability - world->difficulty[q]);
    if (planted && who == HALO)
        place += halo;
    if (planted && who == BIASED && q % TOPICS == 0)
        place -= 1.2;
    if (planted && who == CENTRAL)
        place *= 0.5;
    return place - world->severity[who];
}

static void draw_candidate(struct world *world, struct sheet *sheet)
{
    uint32_t questions[QUESTIONS], asked[ASKED], interviewers[INTERVIEWERS], panel[3];
    double topic[TOPICS];
    const double general = gsl_ran_gaussian(world->rng, 1), halo = gsl_ran_gaussian(world->rng, 1);
    const size_t n_panel = 2 + gsl_rng_uniform_int(world->rng, 2);
    for (uint32_t q = 0; q < QUESTIONS; q++)
        questions[q] = q;
    for (uint32_t i = 0; i < INTERVIEWERS; i++)
        interviewers[i] = i;
    for (size_t t = 0; t < TOPICS; t++)
        topic[t] = world->setting->ordinary
                       ? sqrt(0.6) * general + sqrt(0.4) * gsl_ran_gaussian(world->rng, 1)
                       : general;
    gsl_ran_choose(world->rng, asked, ASKED, questions, QUESTIONS, sizeof *questions);
    gsl_ran_choose(world->rng, panel, n_panel, interviewers, INTERVIEWERS, sizeof *interviewers);
    sheet_candidate(sheet);
    for (size_t a = 0; a < ASKED; a++) {
        const double answer = world->setting->ordinary ? gsl_ran_gaussian(world->rng, 0.55) : 0;
        for (size_t i = 0; i < n_panel; i++)
            sheet_rate(sheet, asked[a], panel[i],
                       draw_level(world, place_of(world, asked[a], panel[i],
                                                  topic[asked[a] % TOPICS] + answer, halo)));
    }
}

static bool holds(const struct estimate *estimate, double value)
{
    return estimate->lower <= value && value <= estimate->upper;
}

static bool is_outside(double value, const struct interval *band)
{
    return value < band->lower || value > band->upper;
}

static void count_kind(const struct setting *setting, size_t kind, size_t who, bool told,
                       struct tally *tally)
{
    if (setting->planted && who == kind)
        rate_add(&tally->found[kind], told);
    else
        rate_add(&tally->falsely[kind], told);
}

static void count_interviewer(const struct setting *setting, size_t who,
                              const struct facets_interviewer *result, struct tally *tally)
{
    const bool sound = !setting->planted || who >= SOUND;
    count_kind(setting, CENTRAL, who, result->central.strength != STRENGTH_NONE, tally);
    count_kind(setting, HALO, who, result->halo.strength != STRENGTH_NONE, tally);
    for (size_t t = 0; t < TOPICS; t++) {
        const struct facets_topic *const topic = &result->topics[t];
        count_kind(setting, BIASED, t == 0 ? who : SOUND, topic->finding.strength != STRENGTH_NONE,
                   tally);
        if (sound && topic->points.status == ESTIMATE_OK)
            rate_add(&tally->holds[BIASED], holds(&topic->points, 0));
    }
    if (!sound)
        return;
    if (result->slope.status == ESTIMATE_OK)
        rate_add(&tally->holds[CENTRAL], holds(&result->slope, 1));
    if (result->halo_share.status == ESTIMATE_OK)
        rate_add(&tally->holds[HALO], holds(&result->halo_share, 0));
    rate_add(&tally->outside_infit, is_outside(result->infit, &result->infit_band));
    rate_add(&tally->outside_outfit, is_outside(result->outfit, &result->outfit_band));
}

static void run_seed(const struct setting *setting, unsigned long seed, struct tally *tally)
{
    struct world world = {.setting = setting, .rng = gsl_rng_alloc(gsl_rng_mt19937)};
    struct sheet sheet = {.n_levels = LEVELS,
                          .n_questions = QUESTIONS,
                          .n_interviewers = INTERVIEWERS,
                          .n_topics = TOPICS};
    struct arena arena = {0};
    struct error error = {0};
    struct facets_result result;
    const struct facets_options options = {.style = true, .limits = LIMITS_DEFAULT};
    gsl_rng_set(world.rng, seed);
    draw_world(&world);
    sheet_open(&sheet);
    struct facets_data data = facets_data_create(&sheet.catalogue, 0, false, false);
    for (size_t c = 0; c < setting->candidates; c++)
        draw_candidate(&world, &sheet);
    for (size_t c = 0; c < setting->candidates; c++)
        facets_data_add(&data, &sheet.candidates[c]);
    if (facets_of(&data, &options, NULL, &arena, &result, &error) && result.converged)
        for (size_t i = 0; i < INTERVIEWERS; i++)
            count_interviewer(setting, i, &result.interviewers[i], tally);
    facets_data_free(&data);
    arena_free(&arena);
    sheet_close(&sheet);
    gsl_rng_free(world.rng);
}

static void print_three(const struct rate *rates)
{
    for (size_t k = 0; k < 3; k++)
        printf(" %5.1f", percent(&rates[k]));
    printf("  ");
}

int main(int argc, char **argv)
{
    const unsigned long seeds = argc > 1 ? strtoul(argv[1], NULL, 10) : 25;
    printf("                              found: central halo topic  false          holds         "
           "     outside: infit outfit\n");
    for (size_t s = 0; s < sizeof settings / sizeof *settings; s++) {
        struct tally tally = {.outside_infit = {0, 0}};
        for (unsigned long seed = 1; seed <= seeds; seed++)
            run_seed(&settings[s], seed, &tally);
        printf("%3zu candidates, %-20s", settings[s].candidates, settings[s].name);
        print_three(tally.found);
        print_three(tally.falsely);
        print_three(tally.holds);
        printf(" %5.1f %5.1f\n", percent(&tally.outside_infit), percent(&tally.outside_outfit));
    }
    return 0;
}
