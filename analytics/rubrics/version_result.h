#ifndef ASSAY_ANALYTICS_RUBRICS_VERSION_RESULT_H
#define ASSAY_ANALYTICS_RUBRICS_VERSION_RESULT_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/estimate.h"

enum version_measure {
    VERSION_DIFFICULTY,
    VERSION_SEPARATION,
    VERSION_AGREEMENT,
    VERSION_N_MEASURES
};

/* Rising weight: of the verdicts of several measures, see version_verdict.h. */
enum version_verdict {
    VERSION_TOO_FEW,
    VERSION_NO_VISIBLE_CHANGE,
    VERSION_CHANGED, /* visibly, and neither better nor worse */
    VERSION_BETTER,
    VERSION_WORSE,
    VERSION_MIXED /* better in one measure and worse in another; never of a single one */
};

struct version_comparison {
    struct estimate before, after; /* with each wording alone */
    struct estimate difference;    /* after minus before */
    double p;                      /* two-sided, against no difference; NAN without one */
    bool adjusted; /* difficulty: the difference is net of who asked and who was asked */
    enum version_verdict verdict;
};

/* A question whose wording changed: its newest wording against the one before. */
struct version_change {
    size_t question;      /* of the catalogue */
    size_t before, after; /* places among its wordings */
    size_t *n_candidates; /* with a score on each of its wordings */
    size_t n_both;        /* candidates with several wordings: they count in none of this */
    struct version_comparison measures[VERSION_N_MEASURES];
    enum version_verdict verdict;
};

struct versions_result {
    struct version_change *changes; /* in the order of the catalogue */
    size_t n_changes;
};

#endif
