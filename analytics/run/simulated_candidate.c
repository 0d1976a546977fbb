#include "analytics/run/simulated_candidate.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <gsl/gsl_randist.h>

#include "analytics/run/simulated_panel.h"
#include "analytics/run/simulated_stream.h"

enum {
    SCREEN_CORE = 4,
    ONSITE_CORE = 6,
    ONSITE_BONUS = 2,
    MOST_DAYS_OPEN = 40 /* until a decision */
};

static const double STOPS_EARLY = 0.45; /* of the rejected, after the first stage */
static const double ROUTING = 1.0;      /* log odds of the hardest question for 1 more of ability */

static const char *const ROLES[] = {"Backend engineer", "Data engineer", "Platform engineer"};
static const char *const SCREEN = "Screening", *const ONSITE = "On-site";
static const char *const FIRST_NAMES[] = {
    "Ada",   "Bilal",  "Carmen", "Dmitri", "Esi",  "Farid",  "Greta",  "Hugo",  "Ilse",  "Jamal",
    "Kaori", "Liam",   "Mina",   "Noor",   "Olga", "Pavel",  "Quinn",  "Rosa",  "Sven",  "Tariq",
    "Uma",   "Viktor", "Wanda",  "Ximena", "Yuki", "Zoltan", "Anjali", "Bruno", "Chloe", "Dylan"};
static const char *const LAST_NAMES[] = {
    "Abbott",  "Bauer",  "Castillo", "Diallo",  "Eriksen", "Fontaine", "García",  "Haddad",
    "Ivanova", "Jensen", "Kowalski", "Larsson", "Mbeki",   "Novák",    "O'Neill", "Patel",
    "Quist",   "Rossi",  "Schäfer",  "Tanaka",  "Ueda",    "Vargas",   "Weber",   "Yilmaz"};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

void simulated_candidate_init(struct simulated_candidate *candidate,
                              const struct simulation *simulation, struct arena *arena)
{
    *candidate = (struct simulated_candidate){
        .simulation = simulation,
        .rng = gsl_rng_alloc(gsl_rng_mt19937),
        .criteria_rng = gsl_rng_alloc(gsl_rng_mt19937),
        .extra_rng = gsl_rng_alloc(gsl_rng_mt19937),
        .abilities = ARENA_ARRAY(arena, simulation->n_topics, double),
        .halo = ARENA_ARRAY(arena, simulation->options.n_interviewers, double),
    };
    for (size_t v = 0; v < SIMULATED_STAGES; v++) {
        candidate->visits[v].questions = ARENA_ARRAY(arena, simulation->n_questions, size_t);
        candidate->visits[v].panel = ARENA_ARRAY(arena, simulation->options.n_interviewers, size_t);
    }
}

void simulated_candidate_free(struct simulated_candidate *candidate)
{
    gsl_rng_free(candidate->rng);
    gsl_rng_free(candidate->criteria_rng);
    gsl_rng_free(candidate->extra_rng);
}

static void draw_abilities(struct simulated_candidate *candidate)
{
    const double correlation = candidate->simulation->topic_correlation;
    const double general = gsl_ran_gaussian(candidate->rng, sqrt(correlation));
    for (size_t t = 0; t < candidate->simulation->n_topics; t++)
        candidate->abilities[t] = SIMULATED_ABILITY_SD *
                                  (general +
                                   gsl_ran_gaussian(candidate->rng, sqrt(1 - correlation)));
}

static void draw_halo(struct simulated_candidate *candidate)
{
    const struct simulation_options *const options = &candidate->simulation->options;
    for (size_t r = 0; options->halo_sd > 0 && r < options->n_interviewers; r++)
        candidate->halo[r] = gsl_ran_gaussian(candidate->extra_rng, options->halo_sd);
}

static double mean_ability(const struct simulated_candidate *candidate)
{
    double mean = 0;
    for (size_t t = 0; t < candidate->simulation->n_topics; t++)
        mean += candidate->abilities[t] / (double)candidate->simulation->n_topics;
    return mean;
}

static void draw_person(struct simulated_candidate *candidate)
{
    gsl_rng *const rng = candidate->rng;
    const char *const first = FIRST_NAMES[gsl_rng_uniform_int(rng, LENGTH(FIRST_NAMES))];
    const char *const last = LAST_NAMES[gsl_rng_uniform_int(rng, LENGTH(LAST_NAMES))];
    snprintf(candidate->name, sizeof candidate->name, "%s %s", first, last);
    candidate->role = ROLES[gsl_rng_uniform_int(rng, LENGTH(ROLES))];
    const double chance = mean_ability(candidate) + gsl_ran_gaussian(rng, 0.5);
    candidate->outcome = chance > 0.9 ? "hired" : chance > 0.75 ? "withdrawn" : "rejected";
}

/* How likely each core question is for the candidate, where strong ones get the harder ones: with
 * the question's rank by difficulty, from -1 to 1. */
static void weigh_questions(const struct simulated_candidate *candidate, double *weights)
{
    const struct simulation *const simulation = candidate->simulation;
    const double strength = mean_ability(candidate);
    for (size_t q = 0; q < simulation->n_core; q++) {
        size_t easier = 0;
        for (size_t other = 0; other < simulation->n_core; other++)
            easier += simulation->questions[other].difficulty < simulation->questions[q].difficulty;
        const double rank = (2.0 * (double)easier + 1) / (double)simulation->n_core - 1;
        weights[q] = exp(ROUTING * strength * rank);
    }
}

/* The core questions: any, or by strength. */
static void choose_core(struct simulated_candidate *candidate, size_t n, size_t *questions)
{
    const struct simulation *const simulation = candidate->simulation;
    simulated_panel_choose(candidate->rng, 0, simulation->n_core, n, questions);
    if (!simulation->options.routing)
        return;
    struct arena scratch = {0};
    double *const weights = ARENA_ARRAY(&scratch, simulation->n_core, double);
    weigh_questions(candidate, weights);
    simulated_panel_choose_weighted(candidate->extra_rng, weights, simulation->n_core, n,
                                    questions);
    arena_free(&scratch);
}

/* So many of the core questions are for the first stage, with as many again and a half at the
 * second. */
static size_t screen_questions(const struct simulation_options *options)
{
    const size_t n = options->n_asked * SCREEN_CORE / (SCREEN_CORE + ONSITE_CORE);
    return options->n_asked == 0 ? SCREEN_CORE : n > 0 ? n : 1;
}

static size_t onsite_questions(const struct simulation_options *options)
{
    return options->n_asked == 0 ? ONSITE_CORE : options->n_asked - screen_questions(options);
}

static void plan_questions(struct simulated_candidate *candidate)
{
    const struct simulation *const simulation = candidate->simulation;
    struct simulated_visit *const visits = candidate->visits;
    const size_t screen = screen_questions(&simulation->options),
                 onsite = onsite_questions(&simulation->options);
    struct arena scratch = {0};
    size_t *const core = ARENA_ARRAY(&scratch, screen + onsite, size_t);
    choose_core(candidate, screen + onsite, core);
    memcpy(visits[0].questions, core, sizeof *core * screen);
    memcpy(visits[1].questions, core + screen, sizeof *core * onsite);
    visits[0].n_questions = screen;
    visits[1].n_questions = onsite +
                            simulated_panel_choose(candidate->rng, simulation->n_core,
                                                   simulation->n_questions - simulation->n_core,
                                                   ONSITE_BONUS, visits[1].questions + onsite);
    arena_free(&scratch);
}

static void plan_visits(struct simulated_candidate *candidate)
{
    const struct simulation *const simulation = candidate->simulation;
    const size_t per_answer = simulation->options.n_per_answer;
    struct simulated_visit *const visits = candidate->visits;
    gsl_rng *const rng = candidate->rng;
    const struct simulated_office office = simulated_panel_office(
        simulation, candidate->number % simulation->options.n_offices);
    visits[0].stage = SCREEN;
    visits[1].stage = ONSITE;
    plan_questions(candidate);
    visits[0].n_panel = simulated_panel_choose(rng, office.first, office.n,
                                               per_answer ? per_answer : 2, visits[0].panel);
    const size_t two_or_three = 2 + gsl_rng_uniform_int(rng, 2);
    visits[1].n_panel = simulated_panel_choose(
        rng, office.first, office.n, per_answer ? per_answer : two_or_three, visits[1].panel);
    visits[0].day = simulation->options.first_day +
                    (int32_t)gsl_rng_uniform_int(rng,
                                                 (unsigned long)simulation->options.n_days - 20);
    visits[1].day = visits[0].day + 5 + (int32_t)gsl_rng_uniform_int(rng, 10);
    candidate->n_visits = SIMULATED_STAGES;
}

/* Whether the candidate stops after the first stage, or was there so late that nothing is decided.
 * Drawn apart, so that ratings do not depend on it. */
static void draw_fate(struct simulated_candidate *candidate)
{
    const struct simulation_options *const options = &candidate->simulation->options;
    const int32_t end = options->first_day + options->n_days - 10;
    const bool rejected = strcmp(candidate->outcome, "rejected") == 0;
    if (!options->funnel)
        return;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, simulated_stream_seed(options->seed, STREAM_FATES + candidate->number));
    if (rejected && gsl_rng_uniform(rng) < STOPS_EARLY)
        candidate->n_visits = 1;
    const int32_t last_day = candidate->visits[candidate->n_visits - 1].day;
    if (end - last_day < (int32_t)gsl_rng_uniform_int(rng, MOST_DAYS_OPEN))
        candidate->outcome = "in progress";
    gsl_rng_free(rng);
}

void simulated_candidate_draw(struct simulated_candidate *candidate, size_t number)
{
    const uint64_t seed = candidate->simulation->options.seed;
    candidate->number = number;
    gsl_rng_set(candidate->rng, simulated_stream_seed(seed, number));
    gsl_rng_set(candidate->criteria_rng, simulated_stream_seed(seed, STREAM_CRITERIA + number));
    gsl_rng_set(candidate->extra_rng, simulated_stream_seed(seed, STREAM_EXTRAS + number));
    draw_abilities(candidate);
    draw_halo(candidate);
    draw_person(candidate);
    plan_visits(candidate);
    draw_fate(candidate);
}

double simulated_candidate_ability(const struct simulated_candidate *candidate,
                                   const struct simulated_question *question)
{
    return candidate->abilities[question->topic - candidate->simulation->options.bank->topics];
}

size_t simulated_candidate_panel(struct simulated_candidate *candidate,
                                 const struct simulated_visit *visit, size_t question,
                                 size_t *panel)
{
    const struct simulation *const simulation = candidate->simulation;
    if (!simulation->options.specialists) {
        memcpy(panel, visit->panel, sizeof *panel * visit->n_panel);
        return visit->n_panel;
    }
    const struct simulated_office office = simulated_panel_office(
        simulation, candidate->number % simulation->options.n_offices);
    const size_t n = simulation->options.n_per_answer ? simulation->options.n_per_answer : 2;
    return simulated_panel_specialists(candidate->extra_rng, &office, question, n, panel);
}
