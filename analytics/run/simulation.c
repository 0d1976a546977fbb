#include "analytics/run/simulation.h"

#include <stdbool.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "analytics/run/simulated_candidate.h"
#include "analytics/run/simulated_faults.h"
#include "analytics/run/simulated_levels.h"
#include "analytics/run/simulated_stream.h"

enum { USUAL_CANDIDATES = 400 };

static const double TOPIC_CORRELATION = 0.6;
static const double ANSWER_SD = 0.55; /* what is particular to an answer */
static const double MISSING_RATE = 0.015;
static const double RARE_CRITERION = 2.0;

static const char *const INTERVIEWERS[] = {
    "Amara Obi",   "Ben Carter",  "Clara Weiss", "Daniel Roy",   "Elif Kaya",  "Frank Moser",
    "Grace Lin",   "Hana Suzuki", "Igor Petrov", "Julia Brandt", "Karim Aziz", "Lena Holm",
    "Marco Conti", "Nia Hart",    "Oscar Lund",  "Priya Nair"};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* From a stream of their own: with criteria or without, all else is the same. */
static void draw_criteria(struct simulation *simulation, struct arena *run)
{
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, simulated_stream_seed(simulation->options.seed, STREAM_CRITERIA));
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
    simulation->interviewers = ARENA_ARRAY(run, simulation->options.n_interviewers,
                                           struct simulated_interviewer);
    for (size_t r = 0; r < simulation->options.n_interviewers; r++) {
        struct simulated_interviewer *const interviewer = &simulation->interviewers[r];
        interviewer->name = r < LENGTH(INTERVIEWERS) ? INTERVIEWERS[r]
                                                     : arena_format(run, "Interviewer %zu", r + 1);
        interviewer->severity = gsl_ran_flat(rng, -0.2, 0.2);
        interviewer->repaired = interviewer->severity;
        interviewer->faulty_from = INT32_MIN;
        interviewer->repaired_from = INT32_MAX;
        interviewer->office = r * simulation->options.n_offices /
                              simulation->options.n_interviewers;
    }
}

static void draw_questions(struct simulation *simulation, gsl_rng *rng)
{
    const struct simulation_options *const options = &simulation->options;
    for (size_t q = 0; q < simulation->n_questions; q++) {
        struct simulated_question *const question = &simulation->questions[q];
        draw_question(question, rng);
        if (options->plain) {
            question->slope = 1;
            question->answer_sd = 0;
        }
        if (options->answer_sd.given)
            question->answer_sd = options->answer_sd.value;
    }
}

static struct simulation_options with_usual_numbers(const struct simulation_options *given)
{
    struct simulation_options options = *given;
    if (!options.n_candidates)
        options.n_candidates = USUAL_CANDIDATES;
    if (!options.n_interviewers)
        options.n_interviewers = SIMULATION_INTERVIEWERS;
    if (!options.n_offices)
        options.n_offices = 1;
    if (!options.n_days)
        options.n_days = SIMULATION_DAYS;
    return options;
}

/* Whether there are questions and interviewers enough. */
static bool can_be_drawn(const struct simulation *simulation)
{
    const struct simulation_options *const options = &simulation->options;
    const size_t least = options->n_per_answer > 2 ? options->n_per_answer : 2;
    return simulation->n_core >= SIMULATION_CORE_MIN && simulation->n_core >= options->n_asked &&
           options->n_interviewers / options->n_offices >= least;
}

static double correlation_of(const struct simulation_options *options)
{
    return options->topic_correlation.given ? options->topic_correlation.value
           : options->plain                 ? 1
                                            : TOPIC_CORRELATION;
}

/* What the question is without its fault. */
static void repair_question(struct simulation *simulation, size_t q, struct arena *run)
{
    struct simulated_question *const repaired = ARENA_NEW(run, struct simulated_question);
    *repaired = simulation->sound[q];
    repaired->criteria = simulation->questions[q].criteria;
    simulation->questions[q].repaired = repaired;
}

static void limit_faults(struct simulation *simulation, struct arena *run)
{
    const struct simulation_options *const options = &simulation->options;
    for (size_t q = 0; q < simulation->n_questions; q++) {
        struct simulated_question *const question = &simulation->questions[q];
        if (question->fault == FAULT_NONE)
            continue;
        repair_question(simulation, q, run);
        question->faulty_from = options->faulty_from;
        question->repaired_from = options->repaired_from;
    }
    for (size_t r = 0; r < options->n_interviewers; r++) {
        simulation->interviewers[r].faulty_from = options->faulty_from;
        simulation->interviewers[r].repaired_from = options->repaired_from;
    }
}

struct simulation *simulation_create(const struct simulation_options *options, struct arena *run)
{
    struct simulation *const simulation = ARENA_NEW(run, struct simulation);
    simulation->options = with_usual_numbers(options);
    simulation->topic_correlation = correlation_of(options);
    simulation->n_topics = options->bank->n_topics;
    simulation->n_questions = count_questions(options->bank);
    simulation->questions = ARENA_ARRAY(run, simulation->n_questions, struct simulated_question);
    simulation->n_core = list_questions(options->bank, simulation->questions);
    if (!can_be_drawn(simulation))
        return NULL;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, simulated_stream_seed(options->seed, 0));
    draw_questions(simulation, rng);
    struct simulated_question *const sound = ARENA_ARRAY(run, simulation->n_questions,
                                                         struct simulated_question);
    memcpy(sound, simulation->questions, sizeof *sound * simulation->n_questions);
    simulation->sound = sound;
    draw_interviewers(simulation, rng, run);
    simulated_faults_plant(simulation);
    if (options->criteria)
        draw_criteria(simulation, run);
    if (options->repaired_from)
        limit_faults(simulation, run);
    gsl_rng_free(rng);
    return simulation;
}

bool simulation_repair(struct simulation *simulation, const char *code, int32_t from_day,
                       struct arena *run)
{
    for (size_t q = 0; q < simulation->n_questions; q++) {
        struct simulated_question *const question = &simulation->questions[q];
        if (question->fault == FAULT_NONE || strcmp(question->question->code, code) != 0)
            continue;
        repair_question(simulation, q, run);
        question->faulty_from = INT32_MIN;
        question->repaired_from = from_day;
        return true;
    }
    return false;
}

const struct simulated_question *simulation_question_on(const struct simulated_question *question,
                                                        int32_t day)
{
    const bool is_faulty = day >= question->faulty_from && day < question->repaired_from;
    return question->repaired && !is_faulty ? question->repaired : question;
}

double simulation_severity_on(const struct simulated_interviewer *interviewer, int32_t day)
{
    const bool is_faulty = day >= interviewer->faulty_from && day < interviewer->repaired_from;
    return is_faulty ? interviewer->severity : interviewer->repaired;
}

/* Where ratings go. */
struct receiver {
    void (*emit)(const struct simulated_rating *rating, void *context);
    void *context;
};

static void discard(const struct simulated_rating *rating, void *context)
{
    (void)rating, (void)context;
}

/* What one interviewer notes of the criteria, with the location of the score. */
static void mark_criteria(struct simulated_candidate *candidate, double location,
                          struct simulated_rating rating, const struct receiver *receiver)
{
    const struct simulated_question *const question = rating.question;
    gsl_rng *const rng = candidate->criteria_rng;
    for (size_t i = 0; question->criteria && i < question->question->n_criteria; i++) {
        const bool met = simulated_levels_meet(rng, location, question->criteria[i]);
        rating.criterion = i + 1;
        rating.level = gsl_rng_uniform(rng) < MISSING_RATE ? 0 : met ? 2 : 1;
        receiver->emit(&rating, receiver->context);
    }
}

/* One of those who score an answer. */
struct scorer {
    const struct simulated_question *question; /* as it is on that day */
    double answer;                             /* its location for one who is not severe */
    size_t interviewer;
    bool is_first; /* who sees the candidate on the day of the interview */
};

static void score(struct simulated_candidate *candidate, const struct scorer *scorer,
                  struct simulated_rating rating, const struct receiver *receiver)
{
    const struct simulation *const simulation = candidate->simulation;
    gsl_rng *const rng = candidate->rng;
    rating.interviewer = &simulation->interviewers[scorer->interviewer];
    const double reading = simulated_levels_reading(rng, scorer->question);
    const double location = scorer->answer -
                            simulation_severity_on(rating.interviewer, rating.day) +
                            candidate->halo[scorer->interviewer] + reading;
    const int level = simulated_levels_draw(rng, scorer->question, location);
    if (!scorer->is_first)
        rating.day += (int32_t)gsl_rng_uniform_int(rng, 3);
    rating.level = rating.interviewer->fault == FAULT_CONSTANT ? SIMULATION_CONSTANT_LEVEL : level;
    if (gsl_rng_uniform(rng) < MISSING_RATE)
        rating.level = 0;
    receiver->emit(&rating, receiver->context);
    mark_criteria(candidate, location, rating, receiver);
}

static void score_answer(struct simulated_candidate *candidate, const struct simulated_visit *visit,
                         size_t q, size_t *panel, const struct receiver *receiver)
{
    const struct simulation *const simulation = candidate->simulation;
    const struct receiver nobody = {.emit = discard};
    const struct simulated_rating rating = {
        .candidate = candidate->number,
        .candidate_name = candidate->name,
        .role = candidate->role,
        .stage = visit->stage,
        .outcome = candidate->outcome,
        .day = visit->day,
        .question = &simulation->questions[q],
    };
    struct scorer scorer = {.question = simulation_question_on(rating.question, visit->day)};
    scorer.answer = scorer.question->slope *
                        simulated_candidate_ability(candidate, scorer.question) +
                    gsl_ran_gaussian(candidate->rng, scorer.question->answer_sd) -
                    scorer.question->difficulty;
    const size_t n = simulated_candidate_panel(candidate, visit, q, panel);
    const bool single = simulation->options.singles > 0 &&
                        gsl_rng_uniform(candidate->extra_rng) < simulation->options.singles;
    for (size_t i = 0; i < n; i++) {
        scorer.interviewer = panel[i];
        scorer.is_first = i == 0;
        score(candidate, &scorer, rating, single && i > 0 ? &nobody : receiver);
    }
}

bool simulation_goes_on(const struct simulation *simulation)
{
    struct error why;
    return !simulation->options.go_on || simulation->options.go_on(&why);
}

void simulation_run(const struct simulation *simulation,
                    void (*emit)(const struct simulated_rating *rating, void *context),
                    void *context)
{
    struct arena scratch = {0};
    const struct receiver receiver = {emit, context};
    struct simulated_candidate candidate;
    simulated_candidate_init(&candidate, simulation, &scratch);
    size_t *const panel = ARENA_ARRAY(&scratch, simulation->options.n_interviewers, size_t);
    for (size_t c = 1; c <= simulation->options.n_candidates && simulation_goes_on(simulation);
         c++) {
        simulated_candidate_draw(&candidate, c);
        for (size_t v = 0; v < candidate.n_visits; v++)
            for (size_t i = 0; i < candidate.visits[v].n_questions; i++)
                score_answer(&candidate, &candidate.visits[v], candidate.visits[v].questions[i],
                             panel, &receiver);
    }
    simulated_candidate_free(&candidate);
    arena_free(&scratch);
}
