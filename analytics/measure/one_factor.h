#ifndef ASSAY_ANALYTICS_MEASURE_ONE_FACTOR_H
#define ASSAY_ANALYTICS_MEASURE_ONE_FACTOR_H

#include <gsl/gsl_matrix.h>
#include <gsl/gsl_vector.h>

/*
 * One common factor behind p variables, by maximum likelihood: the loadings l and uniquenesses u
 * that make log |C| + trace(S C^-1) least, C = l l' + diag(u), for a correlation matrix S. A vector
 * of 2p holds the loadings, then the uniquenesses. EM steps (Rubin & Thayer 1982, Psychometrika 47,
 * 69-76), then Newton's with the exact second derivatives.
 *
 * S need not be positive definite, as correlations taken pair by pair may not be. IMPROPER: the
 * best solution has a uniqueness of 0 or less (a Heywood case).
 */
enum one_factor_status { ONE_FACTOR_OK, ONE_FACTOR_IMPROPER, ONE_FACTOR_NOT_CONVERGED };

enum one_factor_status one_factor_fit(const gsl_matrix *s, gsl_vector *ret);

/* How a function of the solution with this gradient (2p) moves with each element of S, both halves
 * of which count: the trace of `ret` times a small change of S. */
void one_factor_sensitivity(const gsl_matrix *s, const gsl_vector *solution,
                            const gsl_vector *gradient, gsl_matrix *ret);

#endif
