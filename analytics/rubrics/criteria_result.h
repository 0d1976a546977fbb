#ifndef ASSAY_ANALYTICS_RUBRICS_CRITERIA_RESULT_H
#define ASSAY_ANALYTICS_RUBRICS_CRITERIA_RESULT_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"

/* What is amiss with a criterion, by a line of the limits. */
enum criterion_finding_kind {
    CRITERION_RARER,    /* required, and met by fewer candidates than an optional one */
    CRITERION_NEGATIVE, /* met less often by strong candidates */
    CRITERION_FLAT,     /* met as often by weak candidates as by strong ones */
    CRITERION_DISAGREE
};

struct criterion_finding {
    enum criterion_finding_kind kind;
    enum finding_strength strength; /* watch or clear */
    double p;                       /* one-sided, against the line */
    size_t optional;                /* of CRITERION_RARER: the criterion it is compared with */
    struct estimate difference;     /* of CRITERION_RARER: share of the optional less its own */
};

/* A criterion of a rubric, in the order of catalogue.criteria. */
struct criterion_result {
    size_t n_candidates, n_ratings, n_missing;
    struct estimate met;                /* share of candidates; of one, the share of interviewers */
    struct estimate separation;         /* with the candidate's rest score over other questions */
    struct estimate agreement;          /* observed, of the pairs of interviewers */
    struct estimate kappa;              /* pooled over pairs */
    struct criterion_finding *findings; /* strongest first, then in the order of their kinds */
    size_t n_findings;
};

struct criteria_result {
    struct criterion_result *criteria;
    size_t n;                /* 0: no criterion was rated */
    size_t n_clear, n_watch; /* criteria with a clear finding; with a watch and no clear one */
};

#endif
