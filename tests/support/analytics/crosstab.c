#include "tests/support/analytics/crosstab.h"

#include <gsl/gsl_rng.h>

#include "analytics/agreement/agreement.h"

void crosstab(struct sheet *sheet, uint32_t question, uint32_t a, uint32_t b, const size_t *table)
{
    const size_t k = sheet->n_levels;
    for (size_t cell = 0; cell < k * k; cell++) {
        for (size_t i = 0; i < table[cell]; i++) {
            sheet_candidate(sheet);
            sheet_rate(sheet, question, a, (int)(cell / k));
            sheet_rate(sheet, question, b, (int)(cell % k));
        }
    }
}

static void random_answer(struct sheet *sheet, gsl_rng *rng, uint32_t question)
{
    const unsigned long truth = gsl_rng_uniform_int(rng, sheet->n_levels);
    for (uint32_t interviewer = 0; interviewer < sheet->n_interviewers; interviewer++) {
        if (gsl_rng_uniform(rng) > 0.6)
            continue;
        const bool right = gsl_rng_uniform(rng) < 0.6;
        const unsigned long level = right ? truth : gsl_rng_uniform_int(rng, sheet->n_levels);
        const bool missing = gsl_rng_uniform(rng) < 0.05;
        sheet_rate(sheet, question, interviewer, missing ? LEVEL_MISSING : (int)level);
    }
}

void crosstab_random(struct sheet *sheet, unsigned long seed, size_t n_candidates)
{
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, seed);
    for (size_t i = 0; i < n_candidates; i++) {
        sheet_candidate(sheet);
        for (uint32_t question = 0; question < sheet->n_questions; question++) {
            if (gsl_rng_uniform(rng) < 0.7)
                random_answer(sheet, rng, question);
        }
    }
    gsl_rng_free(rng);
}

const struct agreement_result *crosstab_agreement(const struct sheet *sheet, size_t floor,
                                                  struct arena *run)
{
    const struct limits limits = {.floor_agreement = floor};
    struct agreement *const agreement = agreement_create(&sheet->catalogue, &limits, run);
    agreement_with_icc(agreement);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            agreement_add(agreement, &sheet->candidates[i]);
        agreement_end_pass(agreement);
    }
    const struct agreement_result *const result = agreement_finish(agreement);
    agreement_free(agreement);
    return result;
}

const struct pair_result *crosstab_pair(const struct agreement_result *result, size_t a, size_t b,
                                        long question)
{
    for (size_t i = 0; i < result->n_pairs; i++) {
        const struct pair_result *const pair = &result->pairs[i];
        if (pair->a == a && pair->b == b && pair->question == question)
            return pair;
    }
    return NULL;
}
