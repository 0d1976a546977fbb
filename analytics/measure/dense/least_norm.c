#include "analytics/measure/dense/least_norm.h"

#include <math.h>
#include <string.h>

#include "analytics/measure/dense/row_tile.h"
#include "analytics/measure/row_block.h"

/* Rows that are ended before they are taken out of the rest, and rows and columns of the rest at a
 * time: as many as the cache holds. */
enum { PANEL = 64, TILE = 512 };

static double *row_of(const struct least_norm *system, size_t row)
{
    return system->factor + row * system->n;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Takes rows `first` to `end` out of one below them, in some of its columns. */
static void take_out(const struct least_norm *system, size_t first, size_t end, size_t row,
                     size_t column, size_t column_end)
{
    for (size_t block = first; block < end; block += ROW_BLOCK) {
        const size_t n = least(end - block, ROW_BLOCK);
        const double *rows[ROW_BLOCK];
        double factors[ROW_BLOCK];
        for (size_t b = 0; b < n; b++) {
            const double *const from = row_of(system, block + b);
            rows[b] = from + column;
            factors[b] = from[row];
        }
        row_block_subtract(row_of(system, row) + column, rows, factors, n, column_end - column);
    }
}

/* Ends a row from which all above it is taken out. */
static void finish_row(struct least_norm *system, size_t row, double tolerance)
{
    double *const numbers = row_of(system, row);
    const double pivot = numbers[row];
    if (pivot <= tolerance) {
        memset(numbers + row, 0, (system->n - row) * sizeof *numbers);
        return;
    }
    const double root = sqrt(pivot);
    for (size_t i = row; i < system->n; i++)
        numbers[i] /= root;
    system->rank++;
}

/* Of the rest from its diagonal on, in squares; what comes to stand below the diagonal is nothing.
 */
static void take_panel_out(const struct least_norm *system, size_t first, size_t end,
                           const struct parallel *parallel)
{
    const size_t n = system->n;
    for (size_t column = end; column < n && parallel_goes_on(parallel); column += TILE) {
        const size_t column_end = least(column + TILE, n);
        for (size_t row = end; row < column_end; row += PANEL) {
            const size_t from = row > column ? row : column;
            const struct row_tile tile = {row_of(system, row) + from, n,
                                          least(PANEL, column_end - row), column_end - from};
            const struct row_sources panel = {.from = row_of(system, first) + from,
                                              .stride = n,
                                              .n = end - first,
                                              .factors = row_of(system, first) + row,
                                              .by_source = n,
                                              .by_row = 1};
            row_tile_subtract(&tile, &panel);
        }
    }
}

static void factorize(struct least_norm *system, double tolerance, const struct parallel *parallel)
{
    for (size_t first = 0; first < system->n; first += PANEL) {
        const size_t end = least(first + PANEL, system->n);
        for (size_t row = first; row < end && parallel_goes_on(parallel); row++) {
            take_out(system, first, row, row, row, system->n);
            finish_row(system, row, tolerance);
        }
        take_panel_out(system, first, end, parallel);
    }
}

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* The combination of the rows before that the one left out is. */
static void find_direction(const struct least_norm *system, size_t left_out, double *direction)
{
    direction[left_out] = -1;
    for (size_t row = left_out; row-- > 0;) {
        const double *const numbers = row_of(system, row);
        if (numbers[row] > 0)
            direction[row] = -dot(numbers + row + 1, direction + row + 1, left_out - row) /
                             numbers[row];
    }
}

/* Gram and Schmidt's, twice, which is enough. */
static void make_orthonormal(double *directions, size_t n_before, size_t n)
{
    double *const last = directions + n_before * n;
    for (int time = 0; time < 2; time++) {
        for (size_t d = 0; d < n_before; d++) {
            const double along = dot(directions + d * n, last, n);
            for (size_t i = 0; i < n; i++)
                last[i] -= along * directions[d * n + i];
        }
        const double norm = sqrt(dot(last, last, n));
        for (size_t i = 0; i < n; i++)
            last[i] /= norm;
    }
}

static void find_free(struct least_norm *system, const struct parallel *parallel,
                      struct arena *arena)
{
    const size_t n = system->n;
    system->free = ARENA_ARRAY(arena, (n - system->rank) * n, double);
    size_t n_free = 0;
    for (size_t row = 0; row < n && parallel_goes_on(parallel); row++)
        if (row_of(system, row)[row] <= 0) {
            find_direction(system, row, system->free + n_free * n);
            make_orthonormal(system->free, n_free++, n);
        }
}

struct least_norm least_norm_create(const double *lower, size_t side, const size_t *rows, size_t n,
                                    const struct parallel *parallel, struct arena *arena)
{
    struct least_norm system = {.n = n, .factor = ARENA_ARRAY(arena, n * n, double)};
    double largest = 1;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i; j < n; j++)
            row_of(&system, i)[j] = lower[rows[j] * side + rows[i]];
        largest = fmax(largest, row_of(&system, i)[i]);
    }
    factorize(&system, 1e-10 * largest, parallel);
    if (parallel_goes_on(parallel))
        find_free(&system, parallel, arena);
    else
        system.rank = n; /* rows that were not reached are no directions to go through */
    return system;
}

void least_norm_project(const struct least_norm *system, least_norm_row *columns)
{
    for (size_t d = 0; d < system->n - system->rank; d++) {
        const double *const direction = system->free + d * system->n;
        least_norm_row along = {0};
        for (size_t i = 0; i < system->n; i++)
            for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
                along[c] += direction[i] * columns[i][c];
        for (size_t i = 0; i < system->n; i++)
            for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
                columns[i][c] -= direction[i] * along[c];
    }
}

static void divide(double *row, double by)
{
    for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
        row[c] = by > 0 ? row[c] / by : 0;
}

/* Takes finished right sides, `first` to `end`, out of one below them. */
static void take_sides_out(const struct least_norm *system, least_norm_row *columns, size_t first,
                           size_t end, size_t below)
{
    const double *sides[ROW_BLOCK];
    double factors[ROW_BLOCK];
    for (size_t row = first; row < end; row++) {
        sides[row - first] = columns[row];
        factors[row - first] = row_of(system, row)[below];
    }
    row_block_subtract(columns[below], sides, factors, end - first, LEAST_NORM_COLUMNS);
}

/* By the transposed factor, from the first row on. */
static void solve_downwards(const struct least_norm *system, least_norm_row *columns)
{
    const size_t n = system->n;
    for (size_t first = 0; first < n; first += ROW_BLOCK) {
        const size_t end = least(first + ROW_BLOCK, n);
        for (size_t row = first; row < end; row++) {
            take_sides_out(system, columns, first, row, row);
            divide(columns[row], row_of(system, row)[row]);
        }
        for (size_t below = end; below < n; below++)
            take_sides_out(system, columns, first, end, below);
    }
}

/* By the factor, from the last row on. */
static void solve_upwards(const struct least_norm *system, least_norm_row *columns)
{
    const size_t n = system->n;
    for (size_t row = n; row-- > 0;) {
        const double *const numbers = row_of(system, row);
        for (size_t below = row + 1; below < n; below += ROW_BLOCK) {
            const size_t n_rows = least(n - below, ROW_BLOCK);
            const double *sides[ROW_BLOCK];
            for (size_t b = 0; b < n_rows; b++)
                sides[b] = columns[below + b];
            row_block_subtract(columns[row], sides, numbers + below, n_rows, LEAST_NORM_COLUMNS);
        }
        divide(columns[row], numbers[row]);
    }
}

void least_norm_substitute(const struct least_norm *system, least_norm_row *columns)
{
    solve_downwards(system, columns);
    solve_upwards(system, columns);
}

void least_norm_solve(const struct least_norm *system, least_norm_row *columns)
{
    least_norm_project(system, columns);
    least_norm_substitute(system, columns);
    least_norm_project(system, columns);
}
