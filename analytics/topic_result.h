#ifndef ASSAY_ANALYTICS_TOPIC_RESULT_H
#define ASSAY_ANALYTICS_TOPIC_RESULT_H

#include <stdbool.h>

#include "analytics/estimate.h"

/* A topic of the catalogue. The PRMSE are NAN where they are not defined or there are too few
 * candidates; `has_prmse` says so, and whether `adds_value` counts. */
struct topic_result {
    size_t n_questions; /* with a score */
    struct estimate alpha;
    bool has_prmse, adds_value;
    double prmse_subscore, prmse_total, prmse_both;
};

#endif
