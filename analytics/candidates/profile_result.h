#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_RESULT_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_RESULT_H

#include <stdbool.h>
#include <stdint.h>

#include "analytics/measure/estimate.h"

enum verdict {
    VERDICT_NOT_ASKED,
    VERDICT_TOO_FEW,
    VERDICT_BELOW_TYPICAL,
    VERDICT_TYPICAL,
    VERDICT_ABOVE_TYPICAL
};

/* How a candidate did on one topic; all scores are shares of the scale. */
struct topic_profile {
    bool asked;
    size_t n_questions, n_ratings; /* with a score, on whatever scale */
    size_t n_on_scale;             /* of the questions: with a score on their main scale */
    size_t n_other_scale;          /* of them: on another scale than their question's main one */
    struct estimate raw, adjusted;
    double mean;                    /* of x; NAN without a score */
    double kelley, augmented;       /* subscores.h; NAN where not defined */
    size_t n_cohort;                /* other candidates with a score on this topic */
    double p10, p25, p50, p75, p90; /* of their adjusted scores; NAN below the cohort's floor */
    enum verdict verdict;
};

struct profile_result {
    int64_t candidate;
    struct topic_profile *topics; /* n_topics of the catalogue */
};

#endif
