#include "analytics/measure/dense/row_tile.h"

/* No product is added unrounded, though a processor could. */
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

/* Several numbers at once, each by itself. */
typedef double lanes
    __attribute__((vector_size(8 * sizeof(double)), aligned(sizeof(double)), may_alias));

enum { LANES = sizeof(lanes) / sizeof(double), MOST_ROWS = 8, MOST_LANES = 2 };

#define IN_PLACE static inline __attribute__((always_inline))

/* What registers hold: so many rows, of so many lanes each. Both are known when it is compiled. */
struct shape {
    size_t rows, lanes;
};

IN_PLACE double factor_at(const struct row_sources *sources, size_t source, size_t row)
{
    return sources->factors[source * sources->by_source + row * sources->by_row];
}

IN_PLACE void subtract_block(const struct row_tile *tile, const struct row_sources *sources,
                             size_t row, size_t column, struct shape shape)
{
    lanes left[MOST_ROWS][MOST_LANES];
#pragma GCC unroll 8
    for (size_t r = 0; r < shape.rows; r++)
#pragma GCC unroll 2
        for (size_t l = 0; l < shape.lanes; l++)
            left[r][l] = *(const lanes *)(tile->to + (row + r) * tile->stride + column + l * LANES);
    for (size_t s = 0; s < sources->n; s++) {
        const double *const from = sources->from + s * sources->stride + column;
#pragma GCC unroll 8
        for (size_t r = 0; r < shape.rows; r++)
#pragma GCC unroll 2
            for (size_t l = 0; l < shape.lanes; l++)
                left[r][l] -= factor_at(sources, s, row + r) * *(const lanes *)(from + l * LANES);
    }
#pragma GCC unroll 8
    for (size_t r = 0; r < shape.rows; r++)
#pragma GCC unroll 2
        for (size_t l = 0; l < shape.lanes; l++)
            *(lanes *)(tile->to + (row + r) * tile->stride + column + l * LANES) = left[r][l];
}

IN_PLACE void subtract_numbers(const struct row_tile *tile, const struct row_sources *sources,
                               size_t row, size_t column)
{
    for (; column < tile->n; column++) {
        double *const to = tile->to + row * tile->stride + column;
        for (size_t s = 0; s < sources->n; s++)
            *to -= factor_at(sources, s, row) * sources->from[s * sources->stride + column];
    }
}

/* Of some columns all rows, so that the sources' numbers are fetched once. */
IN_PLACE void subtract_columns(const struct row_tile *tile, const struct row_sources *sources,
                               size_t column, struct shape shape)
{
    size_t row = 0;
    for (; row + shape.rows <= tile->n_rows; row += shape.rows)
        subtract_block(tile, sources, row, column, shape);
    for (; row < tile->n_rows; row++)
        subtract_block(tile, sources, row, column, (struct shape){1, shape.lanes});
}

IN_PLACE void subtract(const struct row_tile *tile, const struct row_sources *sources,
                       struct shape shape)
{
    size_t column = 0;
    for (; column + shape.lanes * LANES <= tile->n; column += shape.lanes * LANES)
        subtract_columns(tile, sources, column, shape);
    for (; column + LANES <= tile->n; column += LANES)
        subtract_columns(tile, sources, column, (struct shape){shape.rows, 1});
    for (size_t row = 0; row < tile->n_rows && column < tile->n; row++)
        subtract_numbers(tile, sources, row, column);
}

#ifdef __x86_64__
__attribute__((target("avx512f"))) static void subtract_wider(const struct row_tile *tile,
                                                              const struct row_sources *sources)
{
    subtract(tile, sources, (struct shape){8, 2});
}

__attribute__((target("avx2"))) static void subtract_wide(const struct row_tile *tile,
                                                          const struct row_sources *sources)
{
    subtract(tile, sources, (struct shape){4, 1});
}
#endif

void row_tile_subtract(const struct row_tile *tile, const struct row_sources *sources)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f")) {
        subtract_wider(tile, sources);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        subtract_wide(tile, sources);
        return;
    }
#endif
    subtract(tile, sources, (struct shape){2, 1});
}
