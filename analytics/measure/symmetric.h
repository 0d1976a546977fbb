#ifndef ASSAY_ANALYTICS_MEASURE_SYMMETRIC_H
#define ASSAY_ANALYTICS_MEASURE_SYMMETRIC_H

#include <stddef.h>

/* ret = a symmetric n x n matrix, of which the lower triangle is given, times a vector. */
void symmetric_multiply(const double *matrix, const double *vector, size_t n, double *ret);

#endif
