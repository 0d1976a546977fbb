#ifndef ASSAY_ANALYTICS_FACETS_FACETS_MATRIX_H
#define ASSAY_ANALYTICS_FACETS_FACETS_MATRIX_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Symmetric positive definite matrices, n x n by rows, of which the lower triangle is read: their
 * factor of Cholesky, and what is solved by it. Rows are taken whole, so that each number is the
 * same to the last bit wherever it is computed.
 */

/* Four sums, so that the processor does four at once. */
double facets_matrix_dot(const double *a, const double *b, size_t n);

/* The factor takes the place of the lower triangle. False: the matrix is not positive definite. */
bool facets_matrix_factor(double *matrix, size_t n);

/* Takes a right side to its solution. */
void facets_matrix_solve(const double *factor, size_t n, double *column);

/* Sets `ret`, n x n, to the inverse, whole. */
void facets_matrix_invert(const double *factor, size_t n, double *ret);

/* row' matrix, of a whole symmetric matrix. */
void facets_matrix_times(const double *matrix, size_t n, const double *row, double *ret);

#endif
