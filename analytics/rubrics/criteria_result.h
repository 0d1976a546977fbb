#ifndef ASSAY_ANALYTICS_RUBRICS_CRITERIA_RESULT_H
#define ASSAY_ANALYTICS_RUBRICS_CRITERIA_RESULT_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"

/* A criterion of a rubric, in the order of catalogue.criteria. */
struct criterion_result {
    size_t n_candidates, n_ratings, n_missing;
    struct estimate met;        /* share of candidates; of one, the share of interviewers */
    struct estimate separation; /* with the candidate's rest score over other questions */
    struct estimate agreement;  /* observed, of the pairs of interviewers */
    struct estimate kappa;      /* pooled over pairs */
    struct finding *findings;   /* strongest first; of those RARER, then in the order of kinds */
    size_t n_findings;
};

struct criteria_result {
    struct criterion_result *criteria;
    size_t n;                   /* 0: no criterion was rated */
    struct finding_tally tally; /* of criteria */
};

#endif
