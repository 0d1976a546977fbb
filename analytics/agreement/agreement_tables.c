#include "analytics/agreement/agreement_tables.h"

#include <assert.h>
#include <stdlib.h>

/* The levels of all visits, stratum by stratum. */
struct sorting {
    const struct agreement_visits *lists;
    size_t n_lists;
    const struct parallel *parallel;
    size_t *ends;     /* by position of the stratum: of its pairs so far, in the end of all */
    uint32_t *levels; /* of a pair: a above b */
};

static void for_each_visit(const struct sorting *sorting, const struct agreement_tables *tables,
                           void (*act)(const struct sorting *, const struct agreement_tables *,
                                       const struct agreement_visit *))
{
    for (size_t i = 0; i < sorting->n_lists; i++)
        for (const struct agreement_visit_block *block = sorting->lists[i].first;
             block && parallel_goes_on(sorting->parallel); block = block->next)
            for (size_t v = 0; v < block->n; v++)
                act(sorting, tables, &block->visits[v]);
}

static void mark(const struct sorting *sorting, const struct agreement_tables *tables,
                 const struct agreement_visit *visit)
{
    (void)sorting;
    tables->positions[visit->stratum] = 0;
}

static void count(const struct sorting *sorting, const struct agreement_tables *tables,
                  const struct agreement_visit *visit)
{
    sorting->ends[tables->positions[visit->stratum] + 1]++;
}

static void place(const struct sorting *sorting, const struct agreement_tables *tables,
                  const struct agreement_visit *visit)
{
    size_t *const end = &sorting->ends[tables->positions[visit->stratum]];
    sorting->levels[(*end)++] = (uint32_t)visit->a << 16 | visit->b;
}

/* Those that occur. */
static void list_strata(size_t n_ranks, struct agreement_tables *tables, struct arena *arena)
{
    for (size_t rank = 0; rank < n_ranks; rank++)
        tables->n += tables->positions[rank] == 0;
    tables->strata = ARENA_ARRAY(arena, tables->n, uint32_t);
    uint32_t position = 0;
    for (size_t rank = 0; rank < n_ranks; rank++)
        if (tables->positions[rank] == 0) {
            tables->positions[rank] = position;
            tables->strata[position++] = (uint32_t)rank;
        }
}

static int by_size(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void sort_levels(uint32_t *levels, size_t n)
{
    enum { FEW = 24 };
    if (n > FEW) {
        qsort(levels, n, sizeof *levels, by_size);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        const uint32_t moved = levels[i];
        size_t to = i;
        for (; to > 0 && levels[to - 1] > moved; to--)
            levels[to] = levels[to - 1];
        levels[to] = moved;
    }
}

/* Sorts the pairs of each stratum; returns how many cells they make. */
static size_t sort_each(const struct sorting *sorting, size_t n)
{
    size_t n_cells = 0;
    for (size_t s = 0, first = 0; s < n && parallel_goes_on(sorting->parallel);
         first = sorting->ends[s++]) {
        sort_levels(sorting->levels + first, sorting->ends[s] - first);
        for (size_t i = first; i < sorting->ends[s]; i++)
            n_cells += i == first || sorting->levels[i] != sorting->levels[i - 1];
    }
    return n_cells;
}

static void fill_cells(const struct sorting *sorting, struct agreement_tables *tables)
{
    struct agreement_table_cell *cell = tables->cells;
    for (size_t s = 0, i = 0; s < tables->n; s++) {
        tables->first_cells[s] = (size_t)(cell - tables->cells);
        while (i < sorting->ends[s]) {
            const uint32_t levels = sorting->levels[i];
            *cell = (struct agreement_table_cell){.a = (uint16_t)(levels >> 16),
                                                  .b = (uint16_t)(levels & UINT16_MAX)};
            for (; i < sorting->ends[s] && sorting->levels[i] == levels; i++)
                cell->count++;
            cell++;
        }
    }
    tables->first_cells[tables->n] = (size_t)(cell - tables->cells);
}

struct agreement_tables agreement_tables_create(size_t n_ranks,
                                                const struct agreement_visits *lists,
                                                size_t n_lists, const struct parallel *parallel,
                                                struct arena *arena)
{
    struct arena scratch = {0};
    struct agreement_tables tables = {.positions = ARENA_ARRAY(arena, n_ranks, uint32_t)};
    struct sorting sorting = {.lists = lists, .n_lists = n_lists, .parallel = parallel};
    size_t n_pairs = 0;
    for (size_t i = 0; i < n_lists; i++)
        n_pairs += lists[i].n;
    for (size_t rank = 0; rank < n_ranks; rank++)
        tables.positions[rank] = UINT32_MAX;
    for_each_visit(&sorting, &tables, mark);
    list_strata(n_ranks, &tables, arena);
    sorting.ends = ARENA_ARRAY(&scratch, tables.n + 1, size_t);
    sorting.levels = ARENA_ARRAY(&scratch, n_pairs, uint32_t);
    for_each_visit(&sorting, &tables, count);
    for (size_t s = 0; s < tables.n; s++)
        sorting.ends[s + 1] += sorting.ends[s];
    for_each_visit(&sorting, &tables, place);
    const size_t n_cells = sort_each(&sorting, tables.n);
    if (!parallel_goes_on(parallel)) {
        arena_free(&scratch);
        return (struct agreement_tables){0};
    }
    tables.cells = ARENA_ARRAY(arena, n_cells, struct agreement_table_cell);
    tables.first_cells = ARENA_ARRAY(arena, tables.n + 1, size_t);
    fill_cells(&sorting, &tables);
    arena_free(&scratch);
    return tables;
}

static uint32_t levels_of(const struct agreement_table_cell *cell)
{
    return (uint32_t)cell->a << 16 | cell->b;
}

size_t agreement_tables_find(const struct agreement_table_cell *cells, size_t n, uint16_t a,
                             uint16_t b)
{
    enum { FEW = 16 };
    size_t low = 0, high = n;
    const uint32_t wanted = (uint32_t)a << 16 | b;
    while (high - low > FEW) {
        const size_t middle = low + (high - low) / 2;
        *(levels_of(&cells[middle]) <= wanted ? &low : &high) = middle;
    }
    while (levels_of(&cells[low]) != wanted) {
        low++;
        assert(low < high);
    }
    return low;
}
