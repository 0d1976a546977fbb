#ifndef ASSAY_REPORTS_MODEL_RULER_H
#define ASSAY_REPORTS_MODEL_RULER_H

#include <stdbool.h>

#include "reports/model/report.h"

/*
 * Candidates, questions and interviewers on one ruler, in logits, by the many-facet model of the
 * report. Candidates are there as a distribution alone: the mean of what is known of each, which is
 * as wide as abilities are, where their estimates are too close together (Mislevy 1984,
 * Psychometrika 49, 359-381).
 */
struct ruler {
    const struct facets_result *model;
    double lowest, highest;   /* ends of the ruler */
    double low, middle, high; /* 5, 50 and 95 % of the candidates lie below */
    size_t n_candidates;      /* with a place */
    size_t n_questions;       /* with a place */
    size_t n_below, n_above;  /* of those, clearly below `low`, and above `high` */
    size_t n_interviewers;    /* with a place */
};

/* False where there is no model, fewer than two interviewers or three questions have a place, or so
 * few candidates that a distribution would tell of single ones. */
bool ruler_of(const struct report *report, struct ruler *ret);

/* What has a place. */
const struct estimate *ruler_question(const struct ruler *ruler, size_t question);
const struct estimate *ruler_interviewer(const struct ruler *ruler, size_t interviewer);

/* How many candidates are expected between two places. */
double ruler_candidates(const struct ruler *ruler, double from, double to);

#endif
