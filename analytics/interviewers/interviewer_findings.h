#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_FINDINGS_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_FINDINGS_H

#include "analytics/interviewers/interviewer_result.h"
#include "analytics/measure/limits.h"

/* One-sided p of an interviewer: that the deviation is truly below -line and above line, and the
 * spread truly below its line. They count where the estimate is OK. */
struct interviewer_tests {
    double severe, lenient, few_levels;
};

/* What a deviation has to exceed, on the values of the main scale. */
double interviewer_findings_severity_line(const struct interviewers_result *result,
                                          const struct limits *limits);

/* Sets the findings of all interviewers, controlled over all tests of the run, and counts them. */
void interviewer_findings_decide(struct interviewers_result *result, size_t n,
                                 const struct interviewer_tests *tests, const struct limits *limits,
                                 struct arena *run);

#endif
