#include "reports/model/only_pair.h"

const struct pair_result *only_pair_of(const struct report *report, size_t question)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct pair_result *only = NULL;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        if (agreement->pairs[i].question != (long)question || agreement->pairs[i].n == 0)
            continue;
        if (only)
            return NULL;
        only = &agreement->pairs[i];
    }
    return only && only->n == agreement->questions[question].n_units ? only : NULL;
}

const struct estimate *only_pair_at_odds(const struct report *report,
                                         const struct pair_result *pair)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pooled = &agreement->pairs[i];
        const struct estimate *const kappa = &pooled->kappa[KAPPA_QUADRATIC].estimate;
        if (pooled->question == QUESTION_POOLED && pooled->a == pair->a && pooled->b == pair->b)
            return pooled->n > pair->n && kappa->status == ESTIMATE_OK &&
                           kappa->upper < report->limits->disagree
                       ? kappa
                       : NULL;
    }
    return NULL;
}
