#ifndef ASSAY_ANALYTICS_MEASURE_ESTIMATE_H
#define ASSAY_ANALYTICS_MEASURE_ESTIMATE_H

#include <stddef.h>

#include "analytics/measure/interval.h"
#include "base/arena.h"

enum estimate_status { ESTIMATE_OK, ESTIMATE_TOO_FEW, ESTIMATE_UNDEFINED, ESTIMATE_NOT_CONVERGED };

/*
 * A statistic with its doubt. Numbers count only while the status is ESTIMATE_OK and are NAN
 * otherwise; `n` counts always. An estimate that is both undefined and too few is undefined.
 * `reason` is a sentence for a reader, set where the status is not OK; it lives as long as the
 * analysis. `se` is NAN where a standard error has no meaning.
 */
struct estimate {
    enum estimate_status status;
    double value, se, lower, upper;
    size_t n;
    const char *reason;
};

struct estimate estimate_ok(double value, double se, struct interval bounds, size_t n);

/* "n is 7, at least 10 are needed" */
struct estimate estimate_too_few(size_t n, size_t needed, struct arena *arena);

/* `reason` is kept, not copied. */
struct estimate estimate_undefined(size_t n, const char *reason);
struct estimate estimate_not_converged(size_t n, const char *reason);

#endif
