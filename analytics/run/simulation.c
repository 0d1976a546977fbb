#include "analytics/run/simulation.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

enum {
    USUAL_CANDIDATES = 400,
    MIN_CORE = 12,
    SCREEN_QUESTIONS = 4,
    ONSITE_CORE = 6,
    ONSITE_BONUS = 2,
    MAX_ASKED = SCREEN_QUESTIONS + ONSITE_CORE + ONSITE_BONUS,
    MAX_PANEL = 3,
    MOST_DAYS_OPEN = 40 /* until a decision */
};

static const double TOPIC_CORRELATION = 0.6;
static const double ABILITY_SD = 1.0;
static const double ANSWER_SD = 0.55;       /* what is particular to an answer */
static const double CONSISTENCY = 2.6;      /* how sharply an interviewer tells answers apart */
static const double UNDERSTANDING_SD = 4.5; /* how far readings of a disputed question lie apart */
static const double MISSING_RATE = 0.015;
static const double STOPS_EARLY = 0.45; /* of the rejected, after the first stage */
static const double RARE_CRITERION = 2.0;
static const uint64_t CRITERIA_STREAM = UINT64_C(1) << 40; /* beyond every candidate's number */

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
static const char *const INTERVIEWERS[] = {
    "Amara Obi",   "Ben Carter",  "Clara Weiss", "Daniel Roy",   "Elif Kaya",  "Frank Moser",
    "Grace Lin",   "Hana Suzuki", "Igor Petrov", "Julia Brandt", "Karim Aziz", "Lena Holm",
    "Marco Conti", "Nia Hart",    "Oscar Lund",  "Priya Nair"};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Spreads a seed and a candidate's number over all bits (SplitMix64; Steele, Lea & Flood 2014). */
static unsigned long stream_seed(uint64_t seed, uint64_t number)
{
    uint64_t z = (seed + 1) * UINT64_C(0x9E3779B97F4A7C15) + number * UINT64_C(0xD1B54A32D192ED03);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (unsigned long)((z ^ (z >> 31)) & 0xFFFFFFFF);
}

/* From a stream of their own: with criteria or without, all else is the same. */
static void draw_criteria(struct simulation *simulation, struct arena *run)
{
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, stream_seed(simulation->options.seed, CRITERIA_STREAM));
    for (size_t q = 0; q < simulation->n_questions; q++) {
        struct simulated_question *const question = &simulation->questions[q];
        const size_t n = question->question->n_criteria;
        question->criteria = ARENA_ARRAY(run, n, double);
        for (size_t i = 0; i < n; i++)
            question->criteria[i] = question->question->criteria[i].required
                                        ? gsl_ran_flat(rng, -1.2, 0.2)
                                        : gsl_ran_flat(rng, 0.4, 1.2);
    }
    gsl_rng_free(rng);
    struct simulated_question *const planted = &simulation->questions[1];
    if (planted->question->n_criteria && planted->question->criteria[0].required)
        planted->criteria[0] = RARE_CRITERION;
}

static void plant_question_fault(struct simulated_question *question, enum simulated_fault fault)
{
    question->fault = fault;
    if (fault == FAULT_TOO_HARD)
        question->difficulty = 1.9;
    else if (fault == FAULT_TOO_EASY)
        question->difficulty = -2.0;
    else if (fault == FAULT_NEGATIVE)
        question->slope = -1.1;
    else if (fault == FAULT_DISAGREE)
        question->slope = 0.8;
}

enum { CONSTANT_LEVEL = 3 };

/* Thresholds. */
enum { STEP_TO_FOUR = 2, STEP_TO_FIVE = 3 };

static void plant_rubric_fault(struct simulated_question *question, enum simulated_fault fault)
{
    question->fault = fault;
    if (fault == FAULT_FLAT) {
        question->slope = 0;
        question->answer_sd = 1.1;
    } else if (fault == FAULT_FLOOR) {
        question->difficulty = 2.7;
    } else if (fault == FAULT_CEILING) {
        question->difficulty = -2.7;
    } else if (fault == FAULT_UNUSED) {
        question->thresholds[STEP_TO_FOUR] += 5;
        question->thresholds[STEP_TO_FIVE] -= 5;
    }
}

static void draw_question(struct simulated_question *question, gsl_rng *rng)
{
    question->difficulty = gsl_ran_flat(rng, -0.45, 0.45);
    question->slope = gsl_ran_flat(rng, 0.9, 1.2);
    question->answer_sd = ANSWER_SD;
    double sum = 0;
    for (size_t k = 0; k < LENGTH(question->thresholds); k++) {
        question->thresholds[k] = -1.5 + 1.0 * (double)k + gsl_ran_flat(rng, -0.15, 0.15);
        sum += question->thresholds[k];
    }
    for (size_t k = 0; k < LENGTH(question->thresholds); k++)
        question->thresholds[k] -= sum / (double)LENGTH(question->thresholds);
}

/* The questions of the bank, core ones first; returns how many core questions there are. */
static size_t list_questions(const struct bank *bank, struct simulated_question *questions)
{
    size_t n = 0, n_core = 0;
    for (int bonus = 0; bonus <= 1; bonus++) {
        for (size_t t = 0; t < bank->n_topics; t++) {
            const struct bank_topic *const topic = &bank->topics[t];
            if (topic->bonus != bonus)
                continue;
            for (size_t q = 0; q < topic->n_questions; q++)
                questions[n++] = (struct simulated_question){.question = &topic->questions[q],
                                                             .topic = topic};
        }
        if (!bonus)
            n_core = n;
    }
    return n_core;
}

static size_t count_questions(const struct bank *bank)
{
    size_t n = 0;
    for (size_t t = 0; t < bank->n_topics; t++)
        n += bank->topics[t].n_questions;
    return n;
}

static void draw_interviewers(struct simulation *simulation, gsl_rng *rng, struct arena *run)
{
    for (size_t r = 0; r < simulation->options.n_interviewers; r++) {
        struct simulated_interviewer *const interviewer = &simulation->interviewers[r];
        interviewer->name = r < LENGTH(INTERVIEWERS) ? INTERVIEWERS[r]
                                                     : arena_format(run, "Interviewer %zu", r + 1);
        interviewer->severity = gsl_ran_flat(rng, -0.2, 0.2);
        interviewer->office = r * simulation->options.n_offices /
                              simulation->options.n_interviewers;
    }
    if (simulation->options.constant)
        simulation->interviewers[simulation->options.n_interviewers - 1].fault = FAULT_CONSTANT;
    if (simulation->options.no_faults || simulation->options.plain)
        return;
    simulation->interviewers[1].severity = 0.8;
    simulation->interviewers[1].fault = FAULT_SEVERE;
    simulation->interviewers[0].severity = -0.8;
    simulation->interviewers[0].fault = FAULT_LENIENT;
}

static void plant_faults(struct simulation *simulation, size_t n_core)
{
    struct simulated_question *const questions = simulation->questions;
    plant_question_fault(&questions[0], FAULT_TOO_EASY);
    plant_question_fault(&questions[n_core / 2], FAULT_NEGATIVE);
    plant_question_fault(&questions[n_core * 2 / 3], FAULT_DISAGREE);
    plant_question_fault(&questions[n_core - 1], FAULT_TOO_HARD);
    if (!simulation->options.every_fault)
        return;
    for (enum simulated_fault fault = FAULT_FLAT; fault <= FAULT_DISORDERED; fault++)
        plant_rubric_fault(&questions[n_core * (fault - FAULT_FLAT + 1) / MIN_CORE], fault);
}

static void make_plain(struct simulation *simulation)
{
    for (size_t q = 0; q < simulation->n_questions; q++) {
        simulation->questions[q].slope = 1;
        simulation->questions[q].answer_sd = 0;
    }
}

struct simulation *simulation_create(const struct simulation_options *options, struct arena *run)
{
    struct simulation *const simulation = ARENA_NEW(run, struct simulation);
    simulation->options = *options;
    if (!simulation->options.n_candidates)
        simulation->options.n_candidates = USUAL_CANDIDATES;
    if (!simulation->options.n_interviewers)
        simulation->options.n_interviewers = SIMULATION_INTERVIEWERS;
    if (!simulation->options.n_offices)
        simulation->options.n_offices = 1;
    simulation->topic_correlation = options->plain ? 1 : TOPIC_CORRELATION;
    simulation->n_topics = options->bank->n_topics;
    simulation->n_questions = count_questions(options->bank);
    simulation->questions = ARENA_ARRAY(run, simulation->n_questions, struct simulated_question);
    simulation->interviewers = ARENA_ARRAY(run, simulation->options.n_interviewers,
                                           struct simulated_interviewer);
    const size_t n_core = list_questions(options->bank, simulation->questions);
    if (n_core < MIN_CORE || simulation->options.n_interviewers < 2 * simulation->options.n_offices)
        return NULL;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, stream_seed(options->seed, 0));
    for (size_t q = 0; q < simulation->n_questions; q++)
        draw_question(&simulation->questions[q], rng);
    if (options->plain)
        make_plain(simulation);
    if (!options->no_faults && !options->plain)
        plant_faults(simulation, n_core);
    draw_interviewers(simulation, rng, run);
    if (options->criteria)
        draw_criteria(simulation, run);
    gsl_rng_free(rng);
    return simulation;
}

/* k different indices out of [first, first + n), in random order. */
static size_t choose(gsl_rng *rng, size_t first, size_t n, size_t k, size_t *ret)
{
    size_t chosen = 0;
    const size_t wanted = k < n ? k : n;
    while (chosen < wanted) {
        const size_t candidate = first + gsl_rng_uniform_int(rng, n);
        bool taken = false;
        for (size_t i = 0; i < chosen; i++)
            taken = taken || ret[i] == candidate;
        if (!taken)
            ret[chosen++] = candidate;
    }
    return chosen;
}

/* The level that the interviewers write down. */
static int written_level(const struct simulated_question *question, int level)
{
    const bool swapped = question->fault == FAULT_DISORDERED && (level == 3 || level == 4);
    return swapped ? 7 - level : level;
}

static int draw_level(gsl_rng *rng, const struct simulated_question *question, double location)
{
    double weights[SIMULATION_LEVELS] = {1};
    double total = 1, log_weight = 0;
    for (int k = 1; k < SIMULATION_LEVELS; k++) {
        log_weight += CONSISTENCY * (location - question->thresholds[k - 1]);
        weights[k] = exp(log_weight);
        total += weights[k];
    }
    double left = gsl_rng_uniform(rng) * total;
    for (int k = 0; k < SIMULATION_LEVELS - 1; k++) {
        left -= weights[k];
        if (left < 0)
            return k + 1;
    }
    return SIMULATION_LEVELS;
}

struct visit {
    const char *stage;
    size_t questions[MAX_ASKED], n_questions;
    size_t panel[MAX_PANEL], n_panel;
    int32_t day;
};

/* One candidate as it is drawn: abilities, then the two interviews. */
struct drawn_candidate {
    const struct simulation *simulation;
    gsl_rng *rng, *criteria_rng;
    double *abilities; /* by topic */
    struct simulated_rating rating;
};

static void draw_abilities(struct drawn_candidate *candidate)
{
    const double correlation = candidate->simulation->topic_correlation;
    const double general = gsl_ran_gaussian(candidate->rng, sqrt(correlation));
    for (size_t t = 0; t < candidate->simulation->n_topics; t++)
        candidate->abilities[t] = ABILITY_SD * (general + gsl_ran_gaussian(candidate->rng,
                                                                           sqrt(1 - correlation)));
}

/* What one interviewer notes of the criteria, with the location of the score. */
static void mark_criteria(struct drawn_candidate *candidate, double location,
                          void (*emit)(const struct simulated_rating *, void *), void *context)
{
    const struct simulated_question *const question = candidate->rating.question;
    gsl_rng *const rng = candidate->criteria_rng;
    if (!question->criteria)
        return;
    for (size_t i = 0; i < question->question->n_criteria; i++) {
        const double odds = exp(CONSISTENCY * (location - question->criteria[i]));
        const bool met = gsl_rng_uniform(rng) < odds / (1 + odds);
        candidate->rating.criterion = i + 1;
        candidate->rating.level = gsl_rng_uniform(rng) < MISSING_RATE ? 0 : met ? 2 : 1;
        emit(&candidate->rating, context);
    }
    candidate->rating.criterion = 0;
}

static void rate_answer(struct drawn_candidate *candidate, const struct visit *visit, size_t q,
                        void (*emit)(const struct simulated_rating *, void *), void *context)
{
    const struct simulation *const simulation = candidate->simulation;
    const struct simulated_question *const question = &simulation->questions[q];
    const size_t topic = (size_t)(question->topic - simulation->options.bank->topics);
    const double answer = question->slope * candidate->abilities[topic] +
                          gsl_ran_gaussian(candidate->rng, question->answer_sd) -
                          question->difficulty;
    candidate->rating.question = question;
    for (size_t i = 0; i < visit->n_panel; i++) {
        const struct simulated_interviewer *const interviewer =
            &simulation->interviewers[visit->panel[i]];
        const double reading = gsl_ran_gaussian(candidate->rng, UNDERSTANDING_SD);
        const double location = answer - interviewer->severity +
                                (question->fault == FAULT_DISAGREE ? reading : 0);
        const int drawn = draw_level(candidate->rng, question, location);
        const int level = interviewer->fault == FAULT_CONSTANT ? CONSTANT_LEVEL
                                                               : written_level(question, drawn);
        candidate->rating.interviewer = interviewer;
        candidate->rating.day = visit->day +
                                (int32_t)(i ? gsl_rng_uniform_int(candidate->rng, 3) : 0);
        candidate->rating.level = gsl_rng_uniform(candidate->rng) < MISSING_RATE ? 0 : level;
        emit(&candidate->rating, context);
        mark_criteria(candidate, location, emit, context);
    }
}

static const char *draw_outcome(struct drawn_candidate *candidate)
{
    double mean = 0;
    for (size_t t = 0; t < candidate->simulation->n_topics; t++)
        mean += candidate->abilities[t] / (double)candidate->simulation->n_topics;
    const double chance = mean + gsl_ran_gaussian(candidate->rng, 0.5);
    return chance > 0.9 ? "hired" : chance > 0.75 ? "withdrawn" : "rejected";
}

static size_t first_of_office(const struct simulation *simulation, size_t office)
{
    size_t first = 0;
    while (first < simulation->options.n_interviewers &&
           simulation->interviewers[first].office < office)
        first++;
    return first;
}

static void plan_visits(struct drawn_candidate *candidate, size_t n_core, struct visit visits[2])
{
    const struct simulation *const simulation = candidate->simulation;
    gsl_rng *const rng = candidate->rng;
    const size_t n_offices = simulation->options.n_offices;
    const size_t office = candidate->rating.candidate % n_offices;
    const size_t first = first_of_office(simulation, office),
                 n_interviewers = first_of_office(simulation, office + 1) - first;
    size_t core[SCREEN_QUESTIONS + ONSITE_CORE];
    choose(rng, 0, n_core, LENGTH(core), core);
    visits[0] = (struct visit){.stage = SCREEN, .n_questions = SCREEN_QUESTIONS};
    visits[1] = (struct visit){.stage = ONSITE, .n_questions = ONSITE_CORE};
    memcpy(visits[0].questions, core, sizeof *core * SCREEN_QUESTIONS);
    memcpy(visits[1].questions, core + SCREEN_QUESTIONS, sizeof *core * ONSITE_CORE);
    visits[1].n_questions += choose(rng, n_core, simulation->n_questions - n_core, ONSITE_BONUS,
                                    visits[1].questions + ONSITE_CORE);
    visits[0].n_panel = choose(rng, first, n_interviewers, 2, visits[0].panel);
    visits[1].n_panel = choose(rng, first, n_interviewers, 2 + gsl_rng_uniform_int(rng, 2),
                               visits[1].panel);
    visits[0].day = simulation->options.first_day +
                    (int32_t)gsl_rng_uniform_int(rng, SIMULATION_DAYS - 20);
    visits[1].day = visits[0].day + 5 + (int32_t)gsl_rng_uniform_int(rng, 10);
}

/* Whether a candidate stops after the first stage, or was there so late that nothing is decided.
 * Drawn apart, so that ratings do not depend on it. */
struct fate {
    bool stops, open;
};

static struct fate draw_fate(const struct drawn_candidate *candidate, const struct visit *visits)
{
    const struct simulation_options *const options = &candidate->simulation->options;
    const uint64_t apart = UINT64_C(1) << 40;
    const int32_t end = options->first_day + SIMULATION_DAYS - 10;
    const bool rejected = strcmp(candidate->rating.outcome, "rejected") == 0;
    struct fate fate = {0};
    if (!options->funnel)
        return fate;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, stream_seed(options->seed, apart + candidate->rating.candidate));
    fate.stops = rejected && gsl_rng_uniform(rng) < STOPS_EARLY;
    const int32_t last_day = visits[fate.stops ? 0 : 1].day;
    fate.open = end - last_day < (int32_t)gsl_rng_uniform_int(rng, MOST_DAYS_OPEN);
    gsl_rng_free(rng);
    return fate;
}

static size_t count_core(const struct simulation *simulation)
{
    size_t n = 0;
    while (n < simulation->n_questions && !simulation->questions[n].topic->bonus)
        n++;
    return n;
}

void simulation_run(const struct simulation *simulation,
                    void (*emit)(const struct simulated_rating *rating, void *context),
                    void *context)
{
    struct arena scratch = {0};
    struct drawn_candidate candidate = {
        .simulation = simulation,
        .rng = gsl_rng_alloc(gsl_rng_mt19937),
        .criteria_rng = gsl_rng_alloc(gsl_rng_mt19937),
        .abilities = ARENA_ARRAY(&scratch, simulation->n_topics, double),
    };
    const size_t n_core = count_core(simulation);
    char name[128];
    for (size_t c = 1; c <= simulation->options.n_candidates; c++) {
        struct visit visits[2];
        gsl_rng_set(candidate.rng, stream_seed(simulation->options.seed, c));
        gsl_rng_set(candidate.criteria_rng,
                    stream_seed(simulation->options.seed, CRITERIA_STREAM + c));
        draw_abilities(&candidate);
        const char *const first =
            FIRST_NAMES[gsl_rng_uniform_int(candidate.rng, LENGTH(FIRST_NAMES))];
        const char *const last = LAST_NAMES[gsl_rng_uniform_int(candidate.rng, LENGTH(LAST_NAMES))];
        snprintf(name, sizeof name, "%s %s", first, last);
        candidate.rating = (struct simulated_rating){
            .candidate = c,
            .candidate_name = name,
            .role = ROLES[gsl_rng_uniform_int(candidate.rng, LENGTH(ROLES))],
            .outcome = draw_outcome(&candidate),
        };
        plan_visits(&candidate, n_core, visits);
        const struct fate fate = draw_fate(&candidate, visits);
        if (fate.open)
            candidate.rating.outcome = "in progress";
        for (size_t v = 0; v < (fate.stops ? 1 : LENGTH(visits)); v++) {
            candidate.rating.stage = visits[v].stage;
            for (size_t i = 0; i < visits[v].n_questions; i++)
                rate_answer(&candidate, &visits[v], visits[v].questions[i], emit, context);
        }
    }
    gsl_rng_free(candidate.rng);
    gsl_rng_free(candidate.criteria_rng);
    arena_free(&scratch);
}
