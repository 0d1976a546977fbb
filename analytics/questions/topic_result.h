#ifndef ASSAY_ANALYTICS_QUESTIONS_TOPIC_RESULT_H
#define ASSAY_ANALYTICS_QUESTIONS_TOPIC_RESULT_H

#include <stdbool.h>

#include "analytics/measure/estimate.h"

/* A topic of the catalogue. The PRMSE are NAN where they are not defined or there are too few
 * candidates; `has_prmse` says so, and whether `adds_value` and the weights count. */
struct topic_result {
    size_t n_questions; /* with a score */
    struct estimate alpha;
    bool has_prmse, adds_value;
    double prmse_subscore, prmse_total, prmse_both;
    double prmse_profile; /* of candidates' profiles (profile_prmse.h); NAN, too, where none are
                             wanted */
    bool is_complete;     /* every candidate of the run answered every question of it */
    double mean;          /* over its questions, of their mean shares; NAN without a question */
    double by_subscore, by_total; /* what the true score, a sum over questions, is expected to
                                     deviate from its mean for each unit that these do */
};

#endif
