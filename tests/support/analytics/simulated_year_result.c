#include "tests/support/analytics/simulated_year_result.h"

#include <stdlib.h>
#include <string.h>

static void list_questions(struct simulated_world *world)
{
    struct arena *const arena = &world->arena;
    struct bank_topic *const bank_topics = ARENA_ARRAY(arena, YEAR_TOPICS, struct bank_topic);
    struct topic *const topics = ARENA_ARRAY(arena, YEAR_TOPICS, struct topic);
    struct question *const questions = ARENA_ARRAY(arena, YEAR_QUESTIONS, struct question);
    for (size_t t = 0; t < YEAR_TOPICS; t++) {
        const size_t n = YEAR_QUESTIONS / YEAR_TOPICS;
        struct bank_question *const asked = ARENA_ARRAY(arena, n, struct bank_question);
        topics[t] = (struct topic){arena_format(arena, "%zu", t + 1), "", false};
        for (size_t q = 0; q < n; q++) {
            asked[q].code = arena_format(arena, "%zu.%zu", t + 1, q + 1);
            questions[t * n + q] = (struct question){
                .code = asked[q].code, .title = "", .topic = t};
        }
        bank_topics[t] = (struct bank_topic){
            .code = topics[t].code, .questions = asked, .n_questions = n};
    }
    world->bank = (struct bank){.name = "bank", .topics = bank_topics, .n_topics = YEAR_TOPICS};
    world->catalogue = (struct catalogue){.topics = topics,
                                          .n_topics = YEAR_TOPICS,
                                          .questions = questions,
                                          .n_questions = YEAR_QUESTIONS};
}

void simulated_world_create(struct simulated_world *world)
{
    static const double values[SIMULATION_LEVELS] = {1, 2, 3, 4, 5};
    static const char *const labels[SIMULATION_LEVELS] = {"1", "2", "3", "4", "5"};
    static const struct scale scale = {"1..5", SIMULATION_LEVELS, values, labels, false};
    static const char *names[YEAR_INTERVIEWERS];
    list_questions(world);
    for (size_t i = 0; i < YEAR_INTERVIEWERS; i++)
        names[i] = arena_format(&world->arena, "%zu", i);
    world->catalogue.scales = &scale;
    world->catalogue.n_scales = 1;
    world->catalogue.interviewers = names;
    world->catalogue.n_interviewers = YEAR_INTERVIEWERS;
}

/* The ratings of the candidate under way, shown to the analysis when the next one comes. */
struct rating {
    uint32_t question, interviewer;
    int64_t interview;
    int16_t level;
};

struct listener {
    const struct simulation *simulation;
    struct analysis *analysis;
    size_t after; /* the candidates up to this one do not count */
    size_t candidate, n;
    struct rating ratings[256];
};

static int by_key(const void *a, const void *b)
{
    const struct rating *const x = a, *const y = b;
    if (x->question != y->question)
        return x->question < y->question ? -1 : 1;
    if (x->interview != y->interview)
        return x->interview < y->interview ? -1 : 1;
    return (x->interviewer > y->interviewer) - (x->interviewer < y->interviewer);
}

static void show_candidate(struct listener *listener)
{
    enum { MOST = sizeof listener->ratings / sizeof *listener->ratings };
    uint32_t question[MOST], interviewer[MOST];
    int64_t interview[MOST];
    int16_t level[MOST];
    int32_t day[MOST];
    const size_t n = listener->n;
    listener->n = 0;
    if (n == 0)
        return;
    qsort(listener->ratings, n, sizeof *listener->ratings, by_key);
    for (size_t i = 0; i < n; i++) {
        const struct rating *const rating = &listener->ratings[i];
        question[i] = rating->question;
        interviewer[i] = rating->interviewer;
        interview[i] = rating->interview;
        level[i] = rating->level;
        day[i] = 0;
    }
    analysis_add(listener->analysis,
                 &(struct candidate_ratings){.candidate = (int64_t)listener->candidate,
                                             .n = n,
                                             .question = question,
                                             .interviewer = interviewer,
                                             .interview = interview,
                                             .level = level,
                                             .day = day});
}

static void hear(const struct simulated_rating *rating, void *context)
{
    struct listener *const listener = context;
    if (rating->candidate <= listener->after)
        return;
    if (rating->candidate != listener->candidate)
        show_candidate(listener);
    listener->candidate = rating->candidate;
    listener->ratings[listener->n++] = (struct rating){
        .question = (uint32_t)(rating->question - listener->simulation->questions),
        .interviewer = (uint32_t)(rating->interviewer - listener->simulation->interviewers),
        .interview = strcmp(rating->stage, "Screening") != 0,
        .level = (int16_t)(rating->level ? rating->level - 1 : LEVEL_MISSING)};
}

struct questions_result simulated_year_result(const struct simulated_world *world,
                                              struct simulation_options options, size_t after,
                                              struct arena *run)
{
    options.bank = &world->bank;
    options.n_interviewers = YEAR_INTERVIEWERS;
    const struct analysis_options wanted = {.limits = LIMITS_DEFAULT};
    struct listener listener = {.simulation = simulation_create(&options, run),
                                .analysis = analysis_create(&world->catalogue, &wanted, run),
                                .after = after};
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        simulation_run(listener.simulation, hear, &listener);
        show_candidate(&listener);
        analysis_end_pass(listener.analysis);
    }
    const struct questions_result questions = analysis_finish(listener.analysis)->questions;
    analysis_free(listener.analysis);
    return questions;
}
