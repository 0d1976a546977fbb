#include "tests/support/reports/sample_plan.h"

#include "tests/support/reports/sample_report.h"

#include <math.h>

enum { STEPS = 8, QUESTIONS = 10, MINUTES = 5 };

static const struct step {
    size_t question;
    double alpha, half, loss, loss_half;
    bool empties_topic;
} steps[STEPS] = {
    {10, 0.74, 0.07, -0.021, 0.012, true}, {3, 0.75, 0.07, -0.028, 0.015, false},
    {2, 0.74, 0.07, -0.020, 0.018, true},  {5, 0.73, 0.07, -0.013, 0.021, false},
    {6, 0.71, 0.08, 0.008, 0.024, false},  {8, 0.67, 0.09, 0.049, 0.033, false},
    {9, 0.62, 0.11, 0.102, 0.051, false},  {7, 0.51, 0.15, 0.207, 0.088, true},
};

static struct drop_plan overall(struct arena *arena)
{
    static const size_t questions[QUESTIONS] = {0, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    struct drop_plan plan = {.questions = questions,
                             .n_questions = QUESTIONS,
                             .alpha = sample_estimate(0.72, 0.63, 0.79, 96),
                             .minutes = QUESTIONS * MINUTES,
                             .steps = ARENA_ARRAY(arena, STEPS, struct drop_step),
                             .n_steps = STEPS,
                             .n_keeping = STEPS,
                             .left_out = ARENA_ARRAY(arena, 2, struct drop_left_out),
                             .n_left_out = 2};
    plan.left_out[0] = (struct drop_left_out){1, 7};
    plan.left_out[1] = (struct drop_left_out){11, 11};
    for (size_t i = 0; i < STEPS; i++) {
        const struct step *const step = &steps[i];
        const double saved = (double)(MINUTES * (i + 1));
        plan.steps[i] = (struct drop_step){
            .question = step->question,
            .alpha = sample_estimate(step->alpha, step->alpha - step->half,
                                     step->alpha + step->half, 96),
            .loss = sample_estimate(step->loss, step->loss - step->loss_half,
                                    step->loss + step->loss_half, 96),
            .minutes_saved = saved,
            .minutes_left = plan.minutes - saved,
            .empties_topic = step->empties_topic};
    }
    return plan;
}

struct drop_plans_result sample_drop_plans(struct arena *arena)
{
    struct drop_plans_result plans = {
        .overall = overall(arena), .topics = ARENA_ARRAY(arena, SAMPLE_TOPICS, struct drop_plan)};
    for (size_t t = 0; t < SAMPLE_TOPICS; t++)
        plans.topics[t] = (struct drop_plan){
            .n_questions = t < 4 ? 2 : 1,
            .alpha = sample_no_estimate(ESTIMATE_TOO_FEW, 12, "n is 12, at least 20 are needed"),
            .minutes = MINUTES};
    struct drop_plan *const topic = &plans.topics[2];
    *topic = (struct drop_plan){.n_questions = 3,
                                .alpha = sample_estimate(0.58, 0.41, 0.71, 84),
                                .minutes = 3 * MINUTES,
                                .n_keeping = 1,
                                .steps = ARENA_ARRAY(arena, 1, struct drop_step),
                                .n_steps = 1};
    topic->steps[0] = (struct drop_step){
        .question = 5,
        .alpha = sample_estimate(0.55, 0.33, 0.70, 82),
        .loss = sample_no_estimate(ESTIMATE_UNDEFINED, 84,
                                   "it is the same whichever candidates answer"),
        .minutes_saved = MINUTES,
        .minutes_left = 2 * MINUTES};
    return plans;
}
