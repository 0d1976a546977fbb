#ifndef ASSAY_ANALYTICS_MEASURE_DENSE_LEAST_NORM_H
#define ASSAY_ANALYTICS_MEASURE_DENSE_LEAST_NORM_H

#include <stddef.h>

#include "base/arena.h"
#include "base/parallel.h"

/*
 * Of A x = b, A symmetric and without negative eigenvalues, the solution of least norm, b taken to
 * what A reaches: Moore and Penrose's inverse of A, times b. By Cholesky's factor, in which a row
 * whose pivot is nothing but rounding is left out, for it is a combination of those before. These
 * rows give the directions that A takes to 0, which are taken out of b and x. Time grows with the
 * cube of n, memory with its square. Golub & Van Loan (2013), Matrix Computations, 4th edition,
 * sections 4.2 and 5.5.
 */
struct least_norm {
    size_t n, rank;
    double *factor; /* n x n: the upper factor by rows, from the diagonal on; one left out is 0 */
    double *free;   /* n - rank rows of n: what A takes to 0, orthonormal */
};

/* Right sides that are solved at once. */
enum { LEAST_NORM_COLUMNS = 16 };

typedef double least_norm_row[LEAST_NORM_COLUMNS];

/*
 * `lower` is a triangle with the larger index first, of `side` numbers a row; `rows`, rising, are
 * the n of its rows that A consists of. Pivots up to 1e-10 of the largest element of the diagonal,
 * or of 1, count as 0. Work that `parallel` stops (NULL: never) ends early, and its results mean
 * nothing.
 */
struct least_norm least_norm_create(const double *lower, size_t side, const size_t *rows, size_t n,
                                    const struct parallel *parallel, struct arena *arena);

/* Takes right sides, n rows of them, to their solutions. */
void least_norm_solve(const struct least_norm *system, least_norm_row *columns);

/* The same by the factor alone: 0 in rows that are left out, whatever b is. */
void least_norm_substitute(const struct least_norm *system, least_norm_row *columns);

/* Takes out of vectors what A takes to 0. */
void least_norm_project(const struct least_norm *system, least_norm_row *columns);

#endif
