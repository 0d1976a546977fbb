#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_FACTOR_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_FACTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Two rows of a matrix that meet outside its diagonal. */
struct icc_edge {
    uint32_t a, b;
};

/*
 * The factor of Cholesky of a symmetric matrix of which most is 0, as of interviewers few of whom
 * met: U'U with the rows in an order that keeps it thin, the next being the one that meets the
 * fewest that are left. Rows are told by their place in that order from here on. George & Liu
 * (1981), Computer solution of large sparse positive definite systems, chapter 5.
 */
struct icc_factor {
    size_t n;
    uint32_t *order;  /* by place: the row */
    size_t *start;    /* n + 1: where the entries of a place begin, right of the diagonal */
    uint32_t *column; /* of each entry, rising */
    uint32_t *target; /* for each two entries of a place, in order: the entry that they change */
    double *diagonal, *value;
};

/* False where it would not be thin. Each two rows come at most once. */
bool icc_factor_create(size_t n, const struct icc_edge *edges, size_t n_edges, struct arena *arena,
                       struct icc_factor *ret);

/* The entry of two places; they have one. */
size_t icc_factor_entry(const struct icc_factor *factor, size_t a, size_t b);

/* Takes the matrix in `diagonal` and `value` to its factor, and two vectors to what the inverse of
 * the factor's transpose makes of them; returns the logarithm of the determinant. */
double icc_factor_decompose(struct icc_factor *factor, double *one, double *other);

#endif
