#include "analytics/candidates/netting_sets.h"

#include <string.h>

static size_t count_groups(const struct profile_cohort *cohorts, size_t n)
{
    size_t n_groups = 0;
    for (size_t c = 0; c < n; c++)
        n_groups = cohorts[c].group >= n_groups ? cohorts[c].group + 1 : n_groups;
    return n_groups;
}

struct netting_sets netting_sets_create(const struct netting *netting,
                                        const struct profile_cohort *cohorts, size_t n_cohorts,
                                        struct arena *arena)
{
    const size_t n_topics = netting->catalogue->n_topics;
    const size_t n_questions = netting->effects->n_questions;
    const size_t n = n_topics + count_groups(cohorts, n_cohorts);
    struct netting_sets sets = {.n_rows = netting->n,
                                .n_topics = n_topics,
                                .n = n,
                                .of = ARENA_ARRAY(arena, netting->n, size_t),
                                .sizes = ARENA_ARRAY(arena, n + 1, double),
                                .sums = ARENA_ARRAY(arena, n + 1, double)};
    for (size_t k = 0; k < netting->n; k++) {
        sets.of[k] = n;
        if (k < n_questions && netting->effects->uses[k] > 0)
            sets.of[k] = netting->catalogue->questions[k].topic;
        for (size_t c = 0; k >= n_questions && c < n_cohorts; c++)
            if (cohorts[c].asking[k - n_questions])
                sets.of[k] = n_topics + cohorts[c].group;
        sets.sizes[sets.of[k]]++;
    }
    return sets;
}

double netting_sets_share(const struct netting_sets *sets, size_t topic, size_t group, size_t row)
{
    const size_t set = sets->of[row];
    return set == topic || set == sets->n_topics + group ? 1 / sets->sizes[set] : 0;
}

void netting_sets_centre(const struct netting_sets *sets, double *values, size_t step)
{
    memset(sets->sums, 0, (sets->n + 1) * sizeof *sets->sums);
    for (size_t k = 0; k < sets->n_rows; k++)
        sets->sums[sets->of[k]] += values[k * step] / sets->sizes[sets->of[k]];
    for (size_t k = 0; k < sets->n_rows; k++)
        if (sets->of[k] < sets->n)
            values[k * step] -= sets->sums[sets->of[k]];
}
