#ifndef ASSAY_ANALYTICS_RELIABILITY_SYMMETRIC_H
#define ASSAY_ANALYTICS_RELIABILITY_SYMMETRIC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * Symmetric positive definite matrices, n x n by rows, of which the upper triangle is read. Each
 * number is the same to the last bit on one thread and on several.
 */

/* Takes the matrix to its inverse, whole, by the sweep operator (Beaton 1964; Goodnight 1979, The
 * American Statistician 33, 149-158), a few pivots at a time. Sets `ret` to the logarithm of the
 * determinant; false: the matrix is not positive definite. */
bool symmetric_invert(double *matrix, size_t n, double *ret);

/* The same of a large one, on all processors. False: `go_on` (NULL: always) said so, and set the
 * error. `ret` is NAN where the matrix is not positive definite. */
bool symmetric_invert_large(double *matrix, size_t n, double *ret,
                            bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;

/* a times b, all whole and n x n; ret is neither. */
void symmetric_times(const double *a, const double *b, size_t n, double *ret);
bool symmetric_times_large(const double *a, const double *b, size_t n, double *ret,
                           bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;

#endif
