#ifndef ASSAY_ANALYTICS_MEASURE_DENSE_LEAST_NORM_INVERSE_H
#define ASSAY_ANALYTICS_MEASURE_DENSE_LEAST_NORM_INVERSE_H

#include "analytics/measure/dense/least_norm.h"

/*
 * Columns of Moore and Penrose's inverse: the first `n_columns`, as n rows of so many numbers,
 * which live in `arena`. By the factor R with rows left out the inverse is S; with F of the
 * directions that are free it is (I - F F') S (I - F F'). A column of S begins with its own row on
 * the way down, and is symmetric, so that only what stands below is solved for. Ends early, with a
 * result that means nothing, where `parallel` stops it (NULL: never).
 */
double *least_norm_inverse(const struct least_norm *system, size_t n_columns,
                           const struct parallel *parallel, struct arena *arena);

#endif
