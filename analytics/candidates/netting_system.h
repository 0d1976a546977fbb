#ifndef ASSAY_ANALYTICS_CANDIDATES_NETTING_SYSTEM_H
#define ASSAY_ANALYTICS_CANDIDATES_NETTING_SYSTEM_H

#include "analytics/candidates/netting.h"

/* Normal equations of what is wrong with the effects netted out, and what they give. */
struct netting_system {
    struct netting *netting;
    double *information, *right;   /* n x n, n: all but what the effects' own variances add */
    double *solution, *covariance; /* n; n x n */
};

/* With what is known within topics; the solution lives in `arena`. */
struct netting_system netting_system_create(struct netting *netting, struct arena *arena,
                                            struct arena *scratch);

/*
 * Solves with the variances of effects, which it finds: of each kind the sum of squares of effects
 * over the number of effects that the data tell, by iteration (MacKay 1992, Neural Computation 4,
 * 415-447: the fixed points of the restricted likelihood), with one fewer, for a variance flat in
 * the standard deviation.
 */
void netting_system_solve(struct netting_system *system);

/* Replaces a symmetric positive matrix by its inverse. */
void netting_system_invert(double *matrix, size_t n);

#endif
