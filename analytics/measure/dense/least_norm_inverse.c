#include "analytics/measure/dense/least_norm_inverse.h"

#include <string.h>

#include "analytics/measure/dense/row_tile.h"

/* Columns that are solved together, rows that are ended together, and rows at a time of the others:
 * as many as the cache holds. Rows of columns do not begin in the same places of it. */
enum { COLUMNS = 248, PANEL = 64, ROWS = 128 };

/* Some columns on their way: of their rows those from `first` on. */
struct columns {
    const struct least_norm *system;
    double *numbers; /* n rows of COLUMNS */
    size_t first, n;
};

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static double *row_of(const struct columns *columns, size_t row)
{
    return columns->numbers + row * COLUMNS;
}

static const double *factor_at(const struct columns *columns, size_t row, size_t column)
{
    return columns->system->factor + row * columns->system->n + column;
}

/* Takes `n_sources` rows out of `n_rows` others. */
static void take_out(const struct columns *columns, size_t row, size_t n_rows, size_t source,
                     size_t n_sources)
{
    const bool downwards = source < row;
    const size_t n = columns->system->n;
    const struct row_tile tile = {row_of(columns, row), COLUMNS, n_rows, columns->n};
    const struct row_sources sources = {.from = row_of(columns, source),
                                        .stride = COLUMNS,
                                        .n = n_sources,
                                        .factors = downwards ? factor_at(columns, source, row)
                                                             : factor_at(columns, row, source),
                                        .by_source = downwards ? n : 1,
                                        .by_row = downwards ? 1 : n};
    row_tile_subtract(&tile, &sources);
}

static void divide(const struct columns *columns, size_t row)
{
    const double by = *factor_at(columns, row, row);
    double *const numbers = row_of(columns, row);
    for (size_t c = 0; c < columns->n; c++)
        numbers[c] = by > 0 ? numbers[c] / by : 0;
}

/* By the transposed factor. */
static void solve_downwards(const struct columns *columns, const struct parallel *parallel)
{
    const size_t n = columns->system->n;
    for (size_t first = columns->first; first < n && parallel_goes_on(parallel); first += PANEL) {
        const size_t end = least(first + PANEL, n);
        for (size_t row = first; row < end; row++) {
            take_out(columns, row, 1, first, row - first);
            divide(columns, row);
        }
        for (size_t row = end; row < n; row += ROWS)
            take_out(columns, row, least(ROWS, n - row), first, end - first);
    }
}

/* By the factor, from the last rows on. */
static void solve_upwards(const struct columns *columns, const struct parallel *parallel)
{
    const size_t n = columns->system->n;
    for (size_t end = n; end > columns->first && parallel_goes_on(parallel);) {
        const size_t first = end - columns->first > PANEL ? end - PANEL : columns->first;
        for (size_t row = end; row < n; row += ROWS)
            take_out(columns, first, end - first, row, least(ROWS, n - row));
        for (size_t row = end; row-- > first;) {
            take_out(columns, row, 1, row + 1, end - row - 1);
            divide(columns, row);
        }
        end = first;
    }
}

static void keep(const struct columns *columns, size_t n_columns, double *inverse)
{
    for (size_t row = columns->first; row < columns->system->n; row++)
        for (size_t c = 0; c < columns->n; c++) {
            const double number = row_of(columns, row)[c];
            inverse[row * n_columns + columns->first + c] = number;
            if (row < n_columns)
                inverse[(columns->first + c) * n_columns + row] = number;
        }
}

/* By the factor alone. */
static void invert(const struct least_norm *system, size_t n_columns,
                   const struct parallel *parallel, double *inverse)
{
    struct arena scratch = {0};
    struct columns columns = {system, ARENA_ARRAY(&scratch, system->n * COLUMNS, double), 0, 0};
    for (; columns.first < n_columns && parallel_goes_on(parallel); columns.first += COLUMNS) {
        columns.n = least(COLUMNS, n_columns - columns.first);
        memset(row_of(&columns, columns.first), 0,
               (system->n - columns.first) * COLUMNS * sizeof(double));
        for (size_t c = 0; c < columns.n; c++)
            row_of(&columns, columns.first + c)[c] = 1;
        solve_downwards(&columns, parallel);
        solve_upwards(&columns, parallel);
        keep(&columns, n_columns, inverse);
    }
    arena_free(&scratch);
}

/* The factor's inverse times each free direction. */
static void invert_free(const struct least_norm *system, const struct parallel *parallel,
                        double *inverted)
{
    struct arena scratch = {0};
    const size_t n = system->n, n_free = n - system->rank;
    least_norm_row *const sides = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t first = 0; first < n_free && parallel_goes_on(parallel);
         first += LEAST_NORM_COLUMNS) {
        const size_t n_sides = least(LEAST_NORM_COLUMNS, n_free - first);
        for (size_t i = 0; i < n; i++)
            for (size_t c = 0; c < n_sides; c++)
                sides[i][c] = system->free[(first + c) * n + i];
        least_norm_substitute(system, sides);
        for (size_t i = 0; i < n; i++)
            for (size_t c = 0; c < n_sides; c++)
                inverted[(first + c) * n + i] = sides[i][c];
    }
    arena_free(&scratch);
}

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* With T = S F, S less T F' and F (T' - F'T F'). */
static void project(const struct least_norm *system, size_t n_columns,
                    const struct parallel *parallel, double *inverse)
{
    struct arena scratch = {0};
    const size_t n = system->n, n_free = n - system->rank;
    double *const inverted = ARENA_ARRAY(&scratch, n_free * n, double);
    double *const rest = ARENA_ARRAY(&scratch, n_free * n, double);
    double *const between = ARENA_ARRAY(&scratch, n_free * n_free, double);
    invert_free(system, parallel, inverted);
    for (size_t d = 0; d < n_free; d++)
        for (size_t e = 0; e < n_free; e++)
            between[d * n_free + e] = dot(system->free + e * n, inverted + d * n, n);
    memcpy(rest, inverted, n_free * n * sizeof *rest);
    row_tile_subtract(&(struct row_tile){rest, n, n_free, n},
                      &(struct row_sources){system->free, n, n_free, between, 1, n_free});
    for (size_t row = 0; row < n && parallel_goes_on(parallel); row += PANEL) {
        const struct row_tile tile = {inverse + row * n_columns, n_columns, least(PANEL, n - row),
                                      n_columns};
        row_tile_subtract(&tile,
                          &(struct row_sources){system->free, n, n_free, inverted + row, n, 1});
        row_tile_subtract(&tile, &(struct row_sources){rest, n, n_free, system->free + row, n, 1});
    }
    arena_free(&scratch);
}

double *least_norm_inverse(const struct least_norm *system, size_t n_columns,
                           const struct parallel *parallel, struct arena *arena)
{
    double *const inverse = ARENA_ARRAY(arena, system->n * n_columns, double);
    invert(system, n_columns, parallel, inverse);
    if (system->rank < system->n && parallel_goes_on(parallel))
        project(system, n_columns, parallel, inverse);
    return inverse;
}
