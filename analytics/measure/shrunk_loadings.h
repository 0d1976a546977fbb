#ifndef ASSAY_ANALYTICS_MEASURE_SHRUNK_LOADINGS_H
#define ASSAY_ANALYTICS_MEASURE_SHRUNK_LOADINGS_H

#include <stddef.h>

/*
 * Loadings of n variables on one factor (minres.h), drawn towards their median, each by what of its
 * distance could be chance: l - (l - median) s/(t + s), by two standard errors at most, so that
 * what truly stands apart stays there. t is the variance of the true loadings: that which the
 * distance of the quartiles would have in a normal distribution, less the mean of s, 0 at least. s
 * is the sampling variance of a loading between normal variables, with the candidates n_i of a
 * variable and n_ij of a pair, D = sum over j of n_ij l_j^2, u_j = c_jj - l_j^2:
 * (c_ii + l_i^2)/n_i + c_ii (sum over j of n_ij l_j^2 u_j)/D^2.
 *
 * What is chosen by such estimates is, on average, as good as they say; of the loadings themselves
 * the luckiest are chosen. Efron (2011), Journal of the American Statistical Association 106,
 * 1602-1614; the limit: Efron & Morris (1972), ibid. 67, 130-139.
 *
 * `covariances` and `shared` (n_i on its diagonal) are n x n, full and symmetric; `workspace` has
 * room for 2 n numbers.
 */
void shrunk_loadings(const double *covariances, const double *shared, size_t n, double *loadings,
                     double *workspace);

#endif
