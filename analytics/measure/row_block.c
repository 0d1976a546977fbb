#include "analytics/measure/row_block.h"

#include <assert.h>

/* Several numbers at once, each by itself. */
typedef double lanes
    __attribute__((vector_size(4 * sizeof(double)), aligned(sizeof(double)), may_alias));

enum { LANES = sizeof(lanes) / sizeof(double) };

#define IN_PLACE static inline __attribute__((always_inline))

IN_PLACE void subtract_one(double *to, const double *row, double factor, size_t n)
{
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        *(lanes *)(to + i) -= factor * *(const lanes *)(row + i);
    for (; i < n; i++)
        to[i] -= factor * row[i];
}

IN_PLACE void subtract_block(double *to, const double *const rows[ROW_BLOCK],
                             const double factors[ROW_BLOCK], size_t n)
{
    static_assert(ROW_BLOCK == 4, "as many rows as stand here");
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        lanes left = *(const lanes *)(to + i);
        left -= factors[0] * *(const lanes *)(rows[0] + i);
        left -= factors[1] * *(const lanes *)(rows[1] + i);
        left -= factors[2] * *(const lanes *)(rows[2] + i);
        left -= factors[3] * *(const lanes *)(rows[3] + i);
        *(lanes *)(to + i) = left;
    }
    for (; i < n; i++)
        for (size_t b = 0; b < ROW_BLOCK; b++)
            to[i] -= factors[b] * rows[b][i];
}

IN_PLACE void subtract(double *to, const double *const rows[ROW_BLOCK],
                       const double factors[ROW_BLOCK], size_t n_rows, size_t n)
{
    if (n_rows == ROW_BLOCK)
        subtract_block(to, rows, factors, n);
    else
        for (size_t b = 0; b < n_rows; b++)
            subtract_one(to, rows[b], factors[b], n);
}

#ifdef __x86_64__
/* On registers of four numbers. They come without products that are added unrounded, so that not
 * one bit is other than on those of two. */
__attribute__((target("avx2"))) static void subtract_wide(double *to,
                                                          const double *const rows[ROW_BLOCK],
                                                          const double factors[ROW_BLOCK],
                                                          size_t n_rows, size_t n)
{
    subtract(to, rows, factors, n_rows, n);
}
#endif

void row_block_subtract(double *to, const double *const rows[ROW_BLOCK],
                        const double factors[ROW_BLOCK], size_t n_rows, size_t n)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2")) {
        subtract_wide(to, rows, factors, n_rows, n);
        return;
    }
#endif
    subtract(to, rows, factors, n_rows, n);
}
