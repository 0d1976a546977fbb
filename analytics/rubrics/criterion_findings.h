#ifndef ASSAY_ANALYTICS_RUBRICS_CRITERION_FINDINGS_H
#define ASSAY_ANALYTICS_RUBRICS_CRITERION_FINDINGS_H

#include "analytics/measure/limits.h"
#include "analytics/rubrics/criteria_result.h"
#include "analytics/rubrics/criterion_pairs.h"

/*
 * What is amiss with the criteria of a run: those that are required and met by fewer candidates
 * than an optional one, those whose separation is below its lines, those that interviewers disagree
 * on. The lines and tests are those of questions; for a difference the line is 0. All tests of all
 * criteria are controlled together, apart from those of questions (Benjamini & Hochberg 1995). Of
 * the optional criteria that one is compared with, the one with the strongest finding is told, the
 * lowest p among equals. What strong candidates meet less often is not told to be flat as well.
 */
void criterion_findings_decide(struct criteria_result *result, const struct criterion_pairs *pairs,
                               const struct limits *limits, struct arena *run);

#endif
