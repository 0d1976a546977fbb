#include "analytics/agreement/agreement_strata.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/kappa.h"

/* For one stratum at a time. */
struct workspace {
    struct kappa_margins margins;
    struct kappa_chance chance;
};

uint64_t agreement_strata_pair(const struct catalogue *catalogue, size_t a, size_t b)
{
    return (uint64_t)a * catalogue->n_interviewers + b;
}

uint64_t agreement_strata_on_question(const struct catalogue *catalogue, uint64_t pair,
                                      size_t question)
{
    return pair * catalogue->n_questions + question;
}

uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question)
{
    return agreement_strata_on_question(catalogue, agreement_strata_pair(catalogue, a, b),
                                        question);
}

size_t agreement_strata_most_levels(const struct catalogue *catalogue)
{
    size_t most = 0;
    for (size_t i = 0; i < catalogue->n_scales; i++) {
        if (catalogue->scales[i].n_levels > most)
            most = catalogue->scales[i].n_levels;
    }
    return most;
}

static struct workspace workspace_create(const struct catalogue *catalogue, struct arena *arena)
{
    const size_t n = agreement_strata_most_levels(catalogue);
    return (struct workspace){
        .margins = {.a = ARENA_ARRAY(arena, n, size_t), .b = ARENA_ARRAY(arena, n, size_t)},
        .chance = {.a = ARENA_ARRAY(arena, n, double), .b = ARENA_ARRAY(arena, n, double)},
    };
}

static struct agreement_stratum stratum_of(const struct catalogue *catalogue, uint64_t number)
{
    const uint64_t pair = number / catalogue->n_questions;
    return (struct agreement_stratum){.a = (size_t)(pair / catalogue->n_interviewers),
                                      .b = (size_t)(pair % catalogue->n_interviewers),
                                      .question = (size_t)(number % catalogue->n_questions)};
}

/* The cells of one stratum. */
struct table {
    struct agreement_table_cell *cells;
    size_t n;
};

static void count_margins(const struct scale *scale, const struct table *table,
                          struct agreement_stratum *stratum, struct kappa_margins *margins)
{
    margins->scale = scale;
    memset(margins->a, 0, scale->n_levels * sizeof *margins->a);
    memset(margins->b, 0, scale->n_levels * sizeof *margins->b);
    for (size_t i = 0; i < table->n; i++) {
        const struct agreement_table_cell *const cell = &table->cells[i];
        margins->a[cell->a] += cell->count;
        margins->b[cell->b] += cell->count;
        stratum->n += cell->count;
        if (cell->a == cell->b)
            stratum->n_agree += cell->count;
    }
    margins->n = stratum->n;
    stratum->one_sided = margins->a[table->cells[0].a] == stratum->n ||
                         margins->b[table->cells[0].b] == stratum->n;
}

static void weigh(enum kappa_weights weights, const struct table *table,
                  struct agreement_stratum *stratum, struct workspace *workspace)
{
    struct kappa_chance *const chance = &workspace->chance;
    kappa_chance(&workspace->margins, weights, chance);
    stratum->chance[weights] = chance->sum;
    stratum->chance_squares[weights] = chance->squares;
    stratum->se_null[weights] = chance->sum > 0
                                    ? kappa_null_se(&workspace->margins, weights, chance)
                                    : NAN;
    for (size_t i = 0; i < table->n; i++) {
        struct agreement_table_cell *const cell = &table->cells[i];
        cell->chance[weights] = chance->a[cell->a] + chance->b[cell->b];
        stratum->observed[weights] += (double)cell->count *
                                      kappa_disagreement(workspace->margins.scale, weights, cell->a,
                                                         cell->b);
    }
}

struct agreement_strata agreement_strata_create(const struct catalogue *catalogue,
                                                const struct agreement_index *index,
                                                const struct agreement_visits *lists,
                                                size_t n_lists, const struct parallel *parallel,
                                                struct arena *arena)
{
    struct arena scratch = {0};
    struct workspace workspace = workspace_create(catalogue, &scratch);
    struct agreement_strata strata = {
        .tables = agreement_tables_create(index->n, lists, n_lists, parallel, arena)};
    const struct agreement_tables *const tables = &strata.tables;
    strata.n = tables->n;
    strata.strata = ARENA_ARRAY(arena, strata.n, struct agreement_stratum);
    for (size_t s = 0; s < strata.n && parallel_goes_on(parallel); s++) {
        const size_t first = tables->first_cells[s];
        const struct table table = {tables->cells + first, tables->first_cells[s + 1] - first};
        struct agreement_stratum *const stratum = &strata.strata[s];
        *stratum = stratum_of(catalogue, index->numbers[tables->strata[s]]);
        count_margins(question_scale(catalogue, stratum->question), &table, stratum,
                      &workspace.margins);
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
            weigh((enum kappa_weights)weights, &table, stratum, &workspace);
    }
    arena_free(&scratch);
    return strata;
}
