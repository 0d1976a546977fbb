#include "analytics/agreement/agreement_questions.h"

#include "analytics/agreement/agreement_reckoning.h"

struct agreement_questions agreement_questions_create(const struct catalogue *catalogue,
                                                      struct arena *arena)
{
    const size_t n = catalogue->n_questions;
    return (struct agreement_questions){.catalogue = catalogue,
                                        .visits = ARENA_ARRAY(arena, n, struct agreement_visits),
                                        .met = ARENA_ARRAY(arena, n, size_t),
                                        .scopes = ARENA_ARRAY(arena, n, struct agreement_scope)};
}

void agreement_questions_free(struct agreement_questions *questions)
{
    agreement_index_free(&questions->pairs);
    for (size_t q = 0; questions->visits && q < questions->catalogue->n_questions; q++)
        agreement_visits_free(&questions->visits[q]);
}

void agreement_questions_add(struct agreement_questions *questions, size_t question,
                             const size_t interviewers[2], const uint16_t levels[2])
{
    struct agreement_visits *const visits = &questions->visits[question];
    const uint64_t pair = agreement_strata_pair(questions->catalogue, interviewers[0],
                                                interviewers[1]);
    if (!visits->open)
        questions->met[questions->n_met++] = question;
    agreement_visits_add(visits, agreement_index_add(&questions->pairs, pair), levels[0],
                         levels[1]);
}

void agreement_questions_end_candidate(struct agreement_questions *questions)
{
    for (size_t i = 0; i < questions->n_met; i++)
        agreement_visits_end_candidate(&questions->visits[questions->met[i]]);
    questions->n_met = 0;
}

/* The strata of a question, by number; its visits have their ranks from now on. */
static struct agreement_index strata_of(const struct agreement_questions *questions,
                                        size_t question)
{
    struct agreement_visits *const visits = &questions->visits[question];
    struct agreement_index strata = {0};
    struct arena scratch = {0};
    for (struct agreement_visit_block *block = visits->first; block; block = block->next)
        for (size_t v = 0; v < block->n; v++) {
            struct agreement_visit *const visit = &block->visits[v];
            const uint64_t pair = questions->pairs.numbers[visit->stratum];
            visit->stratum = INT32_MAX & agreement_index_add(
                                             &strata, agreement_strata_on_question(
                                                          questions->catalogue, pair, question));
        }
    agreement_visits_renumber(visits, agreement_index_rank(&strata, &scratch));
    arena_free(&scratch);
    return strata;
}

void agreement_questions_reckon(struct agreement_questions *questions,
                                const struct parallel *parallel)
{
    const struct catalogue *const catalogue = questions->catalogue;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        struct agreement_visits *const visits = &questions->visits[q];
        if (visits->n > 0 && parallel_goes_on(parallel)) {
            struct agreement_index strata = strata_of(questions, q);
            agreement_reckoning(catalogue, &strata, visits, catalogue->questions[q].scale, SIZE_MAX,
                                parallel, &questions->scopes[q]);
            agreement_index_free(&strata);
        }
        agreement_visits_free(visits);
    }
}
