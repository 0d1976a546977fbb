#include "reports/agreement/pair_lists.h"

const struct estimate *pair_list_agreement(const struct pair_result *pair)
{
    return &pair->kappa[KAPPA_QUADRATIC].estimate;
}

const struct pair_result *pair_list_find(const struct report *report, size_t a, size_t b)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    for (const struct pair_result *pair = agreement->pairs;
         pair < agreement->pairs + agreement->n_pairs; pair++)
        if (pair->question == QUESTION_POOLED && pair->n > 0 &&
            ((pair->a == a && pair->b == b) || (pair->a == b && pair->b == a)))
            return pair;
    return NULL;
}

/* How many interviewers come before one by shared answers, then by place in the catalogue. */
static size_t rank_of(const size_t *shared, size_t n, size_t interviewer)
{
    size_t rank = 0;
    for (size_t i = 0; i < n; i++)
        rank += shared[i] > shared[interviewer] ||
                (i < interviewer && shared[i] == shared[interviewer]);
    return rank;
}

size_t pair_list_interviewers(const struct report *report, size_t most, struct arena *scratch,
                              size_t *ret)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const size_t n = report->catalogue->n_interviewers;
    size_t *const shared = ARENA_ARRAY(scratch, n, size_t);
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        if (pair->question != QUESTION_POOLED)
            continue;
        shared[pair->a] += pair->n;
        shared[pair->b] += pair->n;
    }
    size_t chosen = 0;
    for (size_t i = 0; i < n; i++)
        if (shared[i] > 0 && rank_of(shared, n, i) < most)
            ret[chosen++] = i;
    return chosen;
}
