#include "analytics/measure/row_block.h"

#include <assert.h>

/* Several numbers at once, each by itself. */
typedef double lanes
    __attribute__((vector_size(4 * sizeof(double)), aligned(sizeof(double)), may_alias));

enum { LANES = sizeof(lanes) / sizeof(double) };

void row_block_subtract(double *to, const double *const rows[ROW_BLOCK],
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
