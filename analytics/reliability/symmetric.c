#include "analytics/reliability/symmetric.h"

#include <math.h>
#include <string.h>

#include "analytics/measure/row_block.h"
#include "base/arena.h"
#include "base/parallel.h"

/* Pivots that are swept at once, and rows that one piece of work takes. */
enum { PANEL = 16, PIECE = 16 };

/* A pivot that rounding alone has left is no pivot. */
static const double least_pivot = 1e-13;

/* to -= the panel's rows, each times its factor, which stand `stride` apart. */
static void subtract_panel(double *to, const double *rows, size_t row_length, const double *factors,
                           size_t stride, size_t n_rows, size_t n)
{
    for (size_t g = 0; g < n_rows; g += ROW_BLOCK) {
        const size_t n_block = n_rows - g < ROW_BLOCK ? n_rows - g : ROW_BLOCK;
        const double *block[ROW_BLOCK];
        double by[ROW_BLOCK];
        for (size_t b = 0; b < n_block; b++) {
            block[b] = rows + (g + b) * row_length;
            by[b] = factors[(g + b) * stride];
        }
        row_block_subtract(to, block, by, n_block, n);
    }
}

/* Sweeps one pivot after the other: of the pivots of a panel alone. Leaves minus the inverse. */
static bool sweep_pivots(double *pivots, size_t n, double *log_determinant)
{
    double given[PANEL];
    for (size_t k = 0; k < n; k++)
        given[k] = pivots[k * n + k];
    for (size_t k = 0; k < n; k++) {
        const double pivot = pivots[k * n + k];
        if (!(pivot > least_pivot * given[k]))
            return false;
        *log_determinant += log(pivot);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                if (i != k && j != k)
                    pivots[i * n + j] -= pivots[i * n + k] * pivots[k * n + j] / pivot;
        for (size_t i = 0; i < n; i++)
            if (i != k)
                pivots[i * n + k] = pivots[k * n + i] /= pivot;
        pivots[k * n + k] = -1 / pivot;
    }
    return true;
}

/* The rows of a panel: as they are, whole, and times the inverse of their pivots. */
struct panel {
    double *matrix;
    size_t n, first, n_pivots;
    double *rows, *solved, pivots[PANEL * PANEL];
};

static void take_rows(struct panel *panel)
{
    const size_t n = panel->n;
    for (size_t g = 0; g < panel->n_pivots; g++) {
        const size_t row = panel->first + g;
        for (size_t j = 0; j < row; j++)
            panel->rows[g * n + j] = panel->matrix[j * n + row];
        memcpy(panel->rows + g * n + row, panel->matrix + row * n + row,
               (n - row) * sizeof *panel->rows);
        memcpy(panel->pivots + g * panel->n_pivots, panel->rows + g * n + panel->first,
               panel->n_pivots * sizeof *panel->pivots);
    }
}

static bool solve_rows(struct panel *panel, double *log_determinant)
{
    const size_t n = panel->n, b = panel->n_pivots;
    if (!sweep_pivots(panel->pivots, b, log_determinant))
        return false;
    memset(panel->solved, 0, b * n * sizeof *panel->solved);
    for (size_t g = 0; g < b; g++)
        subtract_panel(panel->solved + g * n, panel->rows, n, panel->pivots + g, b, b, n);
    return true;
}

static bool is_pivot(const struct panel *panel, size_t row)
{
    return row >= panel->first && row < panel->first + panel->n_pivots;
}

static void sweep_rows(struct panel *panel, size_t from, size_t to)
{
    const size_t n = panel->n;
    for (size_t r = from; r < to; r++)
        if (!is_pivot(panel, r))
            subtract_panel(panel->matrix + r * n + r, panel->solved + r, n, panel->rows + r, n,
                           panel->n_pivots, n - r);
}

/* Pivots' own rows and columns of the upper triangle. */
static void put_rows(struct panel *panel)
{
    const size_t n = panel->n, b = panel->n_pivots;
    for (size_t g = 0; g < b; g++) {
        const size_t row = panel->first + g;
        for (size_t j = 0; j < panel->first; j++)
            panel->matrix[j * n + row] = panel->solved[g * n + j];
        for (size_t h = g; h < b; h++)
            panel->matrix[row * n + panel->first + h] = panel->pivots[g * b + h];
        for (size_t j = panel->first + b; j < n; j++)
            panel->matrix[row * n + j] = panel->solved[g * n + j];
    }
}

/* From minus the upper triangle to the whole. */
static void finish(double *matrix, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++)
            matrix[i * n + j] = matrix[j * n + i] = -matrix[i * n + j];
}

static struct panel panel_at(double *matrix, size_t n, size_t first, double *room)
{
    return (struct panel){.matrix = matrix,
                          .n = n,
                          .first = first,
                          .n_pivots = n - first < PANEL ? n - first : PANEL,
                          .rows = room,
                          .solved = room + PANEL * n};
}

bool symmetric_invert(double *matrix, size_t n, double *ret)
{
    struct arena scratch = {0};
    double *const room = ARENA_ARRAY(&scratch, 2 * PANEL * n, double);
    bool definite = true;
    *ret = 0;
    for (size_t first = 0; first < n && definite; first += PANEL) {
        struct panel panel = panel_at(matrix, n, first, room);
        take_rows(&panel);
        definite = solve_rows(&panel, ret);
        if (definite) {
            sweep_rows(&panel, 0, n);
            put_rows(&panel);
        }
    }
    finish(matrix, n);
    arena_free(&scratch);
    return definite;
}

static void sweep_piece(void *context, size_t piece, const struct parallel *parallel)
{
    struct panel *const panel = context;
    const size_t from = piece * PIECE, to = from + PIECE < panel->n ? from + PIECE : panel->n;
    (void)parallel;
    sweep_rows(panel, from, to);
}

bool symmetric_invert_large(double *matrix, size_t n, double *ret,
                            bool (*go_on)(struct error *error), struct error *error)
{
    struct arena scratch = {0};
    double *const room = ARENA_ARRAY(&scratch, 2 * PANEL * n, double);
    bool definite = true, going = true;
    *ret = 0;
    for (size_t first = 0; first < n && definite && going; first += PANEL) {
        struct panel panel = panel_at(matrix, n, first, room);
        take_rows(&panel);
        definite = solve_rows(&panel, ret);
        if (definite) {
            going = parallel_run(sweep_piece, &panel, (n + PIECE - 1) / PIECE, go_on, error);
            put_rows(&panel);
        }
    }
    finish(matrix, n);
    if (!definite)
        *ret = NAN;
    arena_free(&scratch);
    return going;
}

struct product {
    const double *a, *b;
    size_t n;
    double *ret;
};

static void multiply_rows(const struct product *product, size_t from, size_t to)
{
    const size_t n = product->n;
    memset(product->ret + from * n, 0, (to - from) * n * sizeof *product->ret);
    for (size_t g = 0; g < n; g += PANEL)
        for (size_t r = from; r < to; r++)
            subtract_panel(product->ret + r * n, product->b + g * n, n, product->a + r * n + g, 1,
                           n - g < PANEL ? n - g : PANEL, n);
    for (size_t i = from * n; i < to * n; i++)
        product->ret[i] = -product->ret[i];
}

void symmetric_times(const double *a, const double *b, size_t n, double *ret)
{
    multiply_rows(&(struct product){a, b, n, ret}, 0, n);
}

static void multiply_piece(void *context, size_t piece, const struct parallel *parallel)
{
    const struct product *const product = context;
    const size_t from = piece * PIECE, to = from + PIECE < product->n ? from + PIECE : product->n;
    (void)parallel;
    multiply_rows(product, from, to);
}

bool symmetric_times_large(const double *a, const double *b, size_t n, double *ret,
                           bool (*go_on)(struct error *error), struct error *error)
{
    struct product product = {a, b, n, ret};
    return parallel_run(multiply_piece, &product, (n + PIECE - 1) / PIECE, go_on, error);
}
