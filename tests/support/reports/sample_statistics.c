#include "tests/support/reports/sample_statistics.h"

#include <math.h>

#include "tests/support/reports/sample_report.h"

static struct estimate scaled(const struct estimate *estimate, double factor)
{
    return estimate->status == ESTIMATE_OK
               ? sample_estimate(factor * estimate->value, factor * estimate->lower,
                                 factor * estimate->upper, estimate->n)
               : *estimate;
}

void sample_statistics(struct question_result *question)
{
    question->difficulty_adjusted = scaled(&question->difficulty, 0.98);
    question->polyserial = scaled(&question->separation, 1.1);
    question->upper_lower = scaled(&question->separation, 0.9);
    question->exposure = sample_estimate(0.25, 0.17, 0.34, 96);
    question->missing_rate = sample_estimate(0.02, 0.005, 0.07, question->n_candidates);
    question->point_biserial = scaled(&question->separation, 0.5);
    question->auc = sample_no_estimate(ESTIMATE_TOO_FEW, 24,
                                       "4 hired and 20 rejected, at least 10 of each are needed");
}

void spoil_statistics(struct question_result *question, struct estimate none)
{
    question->difficulty_adjusted = question->polyserial = question->upper_lower = none;
    question->exposure = question->missing_rate = none;
    question->point_biserial = question->auc = none;
}

void sample_whole_run(struct questions_result *result, struct arena *arena)
{
    result->omega = sample_estimate(0.75, 0.66, 0.81, 96);
    result->outcomes[OUTCOME_HIRED] = 20;
    result->outcomes[OUTCOME_REJECTED] = 60;
    result->outcomes[OUTCOME_IN_FLIGHT] = 16;
    result->topics = ARENA_ARRAY(arena, SAMPLE_TOPICS, struct topic_result);
    for (size_t t = 0; t < SAMPLE_TOPICS; t++)
        result->topics[t] = (struct topic_result){
            .n_questions = 1,
            .alpha = sample_no_estimate(ESTIMATE_UNDEFINED, 30, "there is only one question"),
            .prmse_subscore = NAN,
            .prmse_total = NAN,
            .prmse_both = NAN,
            .prmse_profile = NAN};
    result->topics[0] = (struct topic_result){.n_questions = 3,
                                              .alpha = sample_estimate(0.61, 0.45, 0.73, 90),
                                              .has_prmse = true,
                                              .adds_value = true,
                                              .prmse_subscore = 0.61,
                                              .prmse_total = 0.52,
                                              .prmse_both = 0.68,
                                              .prmse_profile = 0.71};
}
