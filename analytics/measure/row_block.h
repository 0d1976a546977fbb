#ifndef ASSAY_ANALYTICS_MEASURE_ROW_BLOCK_H
#define ASSAY_ANALYTICS_MEASURE_ROW_BLOCK_H

#include <stddef.h>

enum { ROW_BLOCK = 4 };

/* to -= factors[0] x rows[0], then the same of the others, of which there are `n_rows`, n numbers
 * each. The sum of each number is taken in this order, so that it is the same to the last bit as
 * one by one, on whatever processor. */
void row_block_subtract(double *to, const double *const rows[ROW_BLOCK],
                        const double factors[ROW_BLOCK], size_t n_rows, size_t n);

#endif
