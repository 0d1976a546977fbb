#include "analytics/agreement/missing/missing_scores.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/agreement/agreement_strata.h"
#include "analytics/agreement/missing/kappa_bounds.h"
#include "analytics/measure/rounding.h"
#include "base/memory.h"

enum { MOST_LEVELS = 11, TOLD_FROM = 10 /* one in so many */ };

struct missing_scores missing_scores_create(const struct catalogue *catalogue, struct arena *arena)
{
    const size_t n = catalogue->n_questions;
    return (struct missing_scores){.catalogue = catalogue,
                                   .arena = arena,
                                   .n_cells = ARENA_ARRAY(arena, n, size_t),
                                   .n_missing = ARENA_ARRAY(arena, n, size_t),
                                   .told = ARENA_ARRAY(arena, n, bool)};
}

void missing_scores_free(struct missing_scores *missing)
{
    agreement_index_free(&missing->strata);
    free(missing->list);
    missing->list = NULL;
}

static size_t levels_of(const struct missing_scores *missing, size_t question)
{
    return scale_n_levels(question_scale(missing->catalogue, question));
}

bool missing_scores_are_many(size_t n_missing, size_t n_cells)
{
    return n_missing * TOLD_FROM > n_cells;
}

bool missing_scores_is_even(const struct scale *scale)
{
    if (scale->continuous || scale->n_levels > MOST_LEVELS)
        return false;
    const double step = scale_range(scale) / ((double)scale->n_levels - 1);
    for (size_t l = 1; l < scale->n_levels; l++)
        if (fabs(scale->values[l] - scale->values[l - 1] - step) > ROUNDING * scale_range(scale))
            return false;
    return true;
}

static size_t *table_create(const struct missing_scores *missing, size_t question)
{
    const size_t n_levels = levels_of(missing, question);
    return ARENA_ARRAY(missing->arena, n_levels * n_levels, size_t);
}

/* The stratum of this number; only where it is told of it needs a table. */
static struct missing_stratum *stratum_of(struct missing_scores *missing, uint64_t number,
                                          size_t question)
{
    const size_t n_before = missing->strata.n, n_levels = levels_of(missing, question);
    const uint32_t index = agreement_index_add(&missing->strata, number);
    if (index < n_before)
        return &missing->list[index];
    missing->list = memory_room(missing->list, n_before + 1, sizeof *missing->list,
                                &missing->capacity);
    missing->list[index] = (struct missing_stratum){
        question, missing->told[question] ? table_create(missing, question) : NULL,
        ARENA_ARRAY(missing->arena, n_levels, size_t),
        ARENA_ARRAY(missing->arena, n_levels, size_t)};
    return &missing->list[index];
}

static uint64_t number_of(const struct missing_scores *missing,
                          const struct candidate_ratings *ratings, size_t a, size_t b)
{
    return agreement_strata_number(missing->catalogue, ratings->interviewer[a],
                                   ratings->interviewer[b], ratings->question[a]);
}

static bool is_missing(const struct candidate_ratings *ratings, size_t i)
{
    return ratings->level[i] == LEVEL_MISSING;
}

/* Two ratings of an answer, the earlier interviewer's first. */
static void count_pair(struct missing_scores *missing, const struct candidate_ratings *ratings,
                       size_t a, size_t b)
{
    const size_t question = ratings->question[a];
    if (is_missing(ratings, a) && is_missing(ratings, b))
        return;
    missing->n_cells[question]++;
    if (!is_missing(ratings, a) && !is_missing(ratings, b))
        return;
    missing->n_missing[question]++;
    if (!missing_scores_is_even(question_scale(missing->catalogue, question)))
        return;
    const struct missing_stratum *const stratum = stratum_of(
        missing, number_of(missing, ratings, a, b), question);
    if (is_missing(ratings, b))
        stratum->a_alone[ratings->level[a]]++;
    else
        stratum->b_alone[ratings->level[b]]++;
}

static void add_pair(struct missing_scores *missing, const struct candidate_ratings *ratings,
                     size_t a, size_t b)
{
    const size_t question = ratings->question[a], n_levels = levels_of(missing, question);
    if (is_missing(ratings, a) || is_missing(ratings, b))
        return;
    stratum_of(missing, number_of(missing, ratings, a, b), question)
        ->table[(size_t)ratings->level[a] * n_levels + (size_t)ratings->level[b]]++;
}

void missing_scores_count(struct missing_scores *missing, const struct candidate_ratings *ratings,
                          size_t begin, size_t end)
{
    for (size_t a = begin; a < end; a++)
        for (size_t b = a + 1; b < end; b++)
            count_pair(missing, ratings, a, b);
}

static void merge_counts(size_t *to, const size_t *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] += from[i];
}

void missing_scores_merge(struct missing_scores *missing, const struct missing_scores *other)
{
    const size_t n_questions = missing->catalogue->n_questions;
    merge_counts(missing->n_cells, other->n_cells, n_questions);
    merge_counts(missing->n_missing, other->n_missing, n_questions);
    for (size_t i = 0; i < other->strata.n; i++) {
        const struct missing_stratum *const from = &other->list[i];
        const size_t n_levels = levels_of(missing, from->question);
        const struct missing_stratum *const to = stratum_of(missing, other->strata.numbers[i],
                                                            from->question);
        merge_counts(to->a_alone, from->a_alone, n_levels);
        merge_counts(to->b_alone, from->b_alone, n_levels);
    }
}

void missing_scores_end_count(struct missing_scores *missing)
{
    for (size_t q = 0; q < missing->catalogue->n_questions; q++)
        missing->told[q] = missing_scores_are_many(missing->n_missing[q], missing->n_cells[q]) &&
                           missing_scores_is_even(question_scale(missing->catalogue, q));
    for (size_t i = 0; i < missing->strata.n; i++)
        if (missing->told[missing->list[i].question])
            missing->list[i].table = table_create(missing, missing->list[i].question);
}

void missing_scores_add(struct missing_scores *missing, const struct candidate_ratings *ratings,
                        size_t begin, size_t end)
{
    if (!missing->told[ratings->question[begin]])
        return;
    for (size_t a = begin; a < end; a++)
        for (size_t b = a + 1; b < end; b++)
            add_pair(missing, ratings, a, b);
}

struct missing_result missing_scores_result(const struct missing_scores *missing, size_t question)
{
    struct missing_result result = {
        missing->n_cells[question], missing->n_missing[question], {NAN, NAN}};
    if (!missing->told[question])
        return result;
    struct arena scratch = {0};
    struct kappa_stratum *const strata = ARENA_ARRAY(&scratch, missing->strata.n,
                                                     struct kappa_stratum);
    size_t n = 0;
    for (size_t i = 0; i < missing->strata.n; i++) {
        const struct missing_stratum *const stratum = &missing->list[i];
        if (stratum->question == question)
            strata[n++] = (struct kappa_stratum){stratum->table, stratum->a_alone,
                                                 stratum->b_alone};
    }
    result.kappa = kappa_bounds(strata, n, levels_of(missing, question));
    arena_free(&scratch);
    return result;
}
