#ifndef ASSAY_ANALYTICS_ESTIMATE_H
#define ASSAY_ANALYTICS_ESTIMATE_H

#include <stddef.h>

enum estimate_status { ESTIMATE_OK, ESTIMATE_TOO_FEW, ESTIMATE_UNDEFINED, ESTIMATE_NOT_CONVERGED };

/*
 * A statistic with its doubt. Numbers count only while the status is ESTIMATE_OK, `n` always. An
 * estimate that is both undefined and too few is undefined. `reason` is a sentence for a reader,
 * set where the status is not OK; it lives as long as the analysis. `se` is NAN where a standard
 * error has no meaning.
 */
struct estimate {
    enum estimate_status status;
    double value, se, lower, upper;
    size_t n;
    const char *reason;
};

#endif
