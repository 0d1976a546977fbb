#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_INTERVAL_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_INTERVAL_H

#include <stdbool.h>

#include "analytics/agreement/agreement_result.h"
#include "analytics/agreement/icc/icc_sums.h"
#include "base/parallel.h"

/* Fills a1, c1 and one1, from sums with two candidates or more whose scores differ. */
void icc_interval_single(const struct icc_sums *sums, size_t n_candidates,
                         const struct parallel *parallel, struct icc_result *result);

struct estimate icc_interval_not_found(size_t n);

/* Of complete data only; false for any other. */
bool icc_interval_complete(const struct icc_sums *sums, struct icc_result *result);

#endif
