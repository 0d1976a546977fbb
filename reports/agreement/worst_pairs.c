#include "reports/agreement/worst_pairs.h"

#include <stdlib.h>

struct candidate_pair {
    size_t place;
    double kappa;
};

static int by_kappa(const void *left, const void *right)
{
    const struct candidate_pair *const a = left, *const b = right;
    if (a->kappa != b->kappa)
        return a->kappa < b->kappa ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

static int by_place(const void *left, const void *right)
{
    const struct candidate_pair *const a = left, *const b = right;
    return a->place < b->place ? -1 : a->place > b->place;
}

static size_t list_known(const struct agreement_result *agreement, struct candidate_pair *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct estimate *const kappa = &agreement->pairs[i].kappa[KAPPA_QUADRATIC].estimate;
        if (agreement->pairs[i].question == QUESTION_POOLED && kappa->status == ESTIMATE_OK)
            ret[n++] = (struct candidate_pair){i, kappa->value};
    }
    return n;
}

struct report worst_pairs_report(const struct report *report, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct candidate_pair *const known = ARENA_ARRAY(arena, agreement->n_pairs,
                                                     struct candidate_pair);
    const size_t n_known = list_known(agreement, known);
    if (n_known)
        qsort(known, n_known, sizeof *known, by_kappa);
    const size_t n = n_known < WORST_PAIRS ? n_known : WORST_PAIRS;
    if (n)
        qsort(known, n, sizeof *known, by_place);
    struct analysis_result *const result = ARENA_NEW(arena, struct analysis_result);
    struct pair_result *const pairs = ARENA_ARRAY(arena, n, struct pair_result);
    for (size_t i = 0; i < n; i++)
        pairs[i] = agreement->pairs[known[i].place];
    *result = *report->result;
    result->agreement.pairs = pairs;
    result->agreement.n_pairs = n;
    struct report shown = *report;
    shown.result = result;
    return shown;
}
