#include "tests/support/reports/sample_model.h"

#include <math.h>

enum { STEPS = 4 };

static struct estimate around(double value, size_t n)
{
    return sample_estimate(value, value - 0.2, value + 0.2, n);
}

/* 1.2 logits apart, the middle one of which is 0. */
static void add_question(struct facets_question *question, double difficulty, struct arena *arena)
{
    *question = (struct facets_question){.n_ratings = 90,
                                         .difficulty = around(difficulty, 90),
                                         .thresholds = ARENA_ARRAY(arena, STEPS, struct estimate),
                                         .n_thresholds = STEPS,
                                         .p_unlikely = NAN};
    for (size_t k = 0; k < STEPS; k++)
        question->thresholds[k] = around(1.2 * ((double)k - 1.5), 90);
}

static void add_questions(struct facets_result *model, struct arena *arena)
{
    model->questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct facets_question);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        add_question(&model->questions[q], 0.16 * ((double)q - 5.5), arena);
    add_question(&model->questions[0], -2.6, arena);
    add_question(&model->questions[SAMPLE_QUESTIONS - 1], 2.6, arena);
    struct facets_question *const disordered = &model->questions[2];
    disordered->thresholds[0] = around(0.3, 90);
    disordered->thresholds[1] = around(-2.1, 90);
    disordered->unlikely = 1;
    disordered->p_unlikely = 0.001;
}

struct facets_result *sample_model(struct sample *sample, struct arena *arena)
{
    static const double severities[SAMPLE_INTERVIEWERS] = {0.6, -0.4, 0, 0.1, -0.3};
    struct facets_result *const model = ARENA_NEW(arena, struct facets_result);
    *model = (struct facets_result){.n_groups = 1,
                                    .n_persons = SAMPLE_PERSONS,
                                    .n_candidates = SAMPLE_PERSONS,
                                    .n_ratings = 1003,
                                    .converged = true};
    add_questions(model, arena);
    model->interviewers = ARENA_ARRAY(arena, SAMPLE_INTERVIEWERS, struct facets_interviewer);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        model->interviewers[i] = (struct facets_interviewer){
            .n_ratings = 100 + 10 * i, .severity = around(severities[i], 100)};
    model->candidates = ARENA_ARRAY(arena, SAMPLE_PERSONS, struct facets_person);
    for (size_t i = 0; i < SAMPLE_PERSONS; i++)
        model->candidates[i] = (struct facets_person){
            .candidate = (int64_t)i + 1,
            .ability = sample_estimate(0.05 * ((double)i - 19.5), 0.05 * ((double)i - 19.5) - 0.8,
                                       0.05 * ((double)i - 19.5) + 0.8, 25)};
    sample->report.modelled = model;
    return model;
}
