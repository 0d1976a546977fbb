#ifndef ASSAY_ANALYTICS_MEASURE_MULTIPLE_TESTING_H
#define ASSAY_ANALYTICS_MEASURE_MULTIPLE_TESTING_H

#include <stddef.h>

struct ranked_p {
    double p;
    size_t index;
};

/*
 * The adjusted p-values of a family of n tests: a test counts at a false discovery rate q when its
 * adjusted value is at most q. p and adjusted: n values, 0 to 1, in the same order; they may be the
 * same array. Workspace: n. Adjusted value of the i-th smallest: the least of n p_(j)/j over j >=
 * i. Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
 */
void multiple_testing_benjamini_hochberg(const double *p, size_t n, struct ranked_p *workspace,
                                         double *adjusted);

#endif
