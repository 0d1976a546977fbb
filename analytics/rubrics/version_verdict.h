#ifndef ASSAY_ANALYTICS_RUBRICS_VERSION_VERDICT_H
#define ASSAY_ANALYTICS_RUBRICS_VERSION_VERDICT_H

#include "analytics/measure/limits.h"
#include "analytics/rubrics/version_result.h"
#include "base/arena.h"

/*
 * Whether a new wording is better. A difference is visible when its whole interval is on one side
 * of 0 and the test passes Benjamini-Hochberg among all comparisons of wordings of the run. Then a
 * wording is better when the question separates more, interviewers agree more, or the difficulty
 * comes nearer to where it is sound, between the lines for too hard and too easy; worse where it
 * is less, or farther. A difficulty that stays between the lines has changed, no more.
 *
 * Of the measures of a question: mixed where one is better and one worse; else worse, better,
 * changed, no visible change, the first of these that one of them is; too few where all are.
 */
void version_verdicts(struct versions_result *versions, const struct limits *limits);

#endif
