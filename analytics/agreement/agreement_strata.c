#include "analytics/agreement/agreement_strata.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/kappa.h"

/* For one stratum at a time. */
struct workspace {
    struct kappa_margins margins;
    struct kappa_chance chance;
};

uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question, size_t month)
{
    const uint64_t pair = (uint64_t)a * catalogue->n_interviewers + b;
    return (pair * catalogue->n_questions + question) * (MONTH_LAST + 1) + month;
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
    const uint64_t ever = number / (MONTH_LAST + 1), pair = ever / catalogue->n_questions;
    return (struct agreement_stratum){.a = (size_t)(pair / catalogue->n_interviewers),
                                      .b = (size_t)(pair % catalogue->n_interviewers),
                                      .question = (size_t)(ever % catalogue->n_questions),
                                      .month = (size_t)(number % (MONTH_LAST + 1))};
}

static void count_margins(const struct scale *scale, const struct agreement_cell *cells,
                          struct agreement_stratum *stratum, struct kappa_margins *margins)
{
    margins->scale = scale;
    memset(margins->a, 0, scale->n_levels * sizeof *margins->a);
    memset(margins->b, 0, scale->n_levels * sizeof *margins->b);
    for (size_t i = 0; i < stratum->n_cells; i++) {
        const struct agreement_cell *const cell = &cells[i];
        margins->a[cell->a] += cell->count;
        margins->b[cell->b] += cell->count;
        stratum->n += cell->count;
        if (cell->a == cell->b)
            stratum->n_agree += cell->count;
    }
    margins->n = stratum->n;
    stratum->one_sided = margins->a[cells[0].a] == stratum->n ||
                         margins->b[cells[0].b] == stratum->n;
}

static void weigh(enum kappa_weights weights, struct agreement_cell *cells,
                  struct agreement_stratum *stratum, struct workspace *workspace)
{
    struct kappa_chance *const chance = &workspace->chance;
    kappa_chance(&workspace->margins, weights, chance);
    stratum->chance[weights] = chance->sum;
    stratum->chance_squares[weights] = chance->squares;
    stratum->se_null[weights] = chance->sum > 0
                                    ? kappa_null_se(&workspace->margins, weights, chance)
                                    : NAN;
    for (size_t i = 0; i < stratum->n_cells; i++) {
        struct agreement_cell *const cell = &cells[i];
        cell->chance[weights] = chance->a[cell->a] + chance->b[cell->b];
        stratum->observed[weights] += (double)cell->count *
                                      kappa_disagreement(workspace->margins.scale, weights, cell->a,
                                                         cell->b);
    }
}

static size_t count_strata(const struct agreement_cells *cells)
{
    size_t n = 0;
    for (size_t i = 0; i < cells->n_cells; i++)
        n += i == 0 || cells->cells[i].stratum != cells->cells[i - 1].stratum;
    return n;
}

static size_t end_of_stratum(const struct agreement_cells *cells, size_t first, uint32_t position)
{
    size_t end = first;
    while (end < cells->n_cells && cells->cells[end].stratum == cells->cells[first].stratum)
        cells->cells[end++].position = position;
    return end;
}

struct agreement_strata agreement_strata_create(const struct catalogue *catalogue,
                                                struct agreement_cells *cells, struct arena *arena)
{
    agreement_cells_sort(cells);
    const size_t n = count_strata(cells);
    struct workspace workspace = workspace_create(catalogue, arena);
    const struct agreement_strata strata = {ARENA_ARRAY(arena, n, struct agreement_stratum), n};
    for (size_t s = 0, first = 0; s < n; s++) {
        struct agreement_cell *const its_cells = cells->cells + first;
        struct agreement_stratum *const stratum = &strata.strata[s];
        *stratum = stratum_of(catalogue, its_cells->stratum);
        stratum->first_cell = first;
        first = end_of_stratum(cells, first, (uint32_t)s);
        stratum->n_cells = first - stratum->first_cell;
        const size_t scale = catalogue->questions[stratum->question].scale;
        count_margins(&catalogue->scales[scale], its_cells, stratum, &workspace.margins);
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
            weigh((enum kappa_weights)weights, its_cells, stratum, &workspace);
    }
    return strata;
}
