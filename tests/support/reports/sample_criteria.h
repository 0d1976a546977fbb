#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_CRITERIA_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_CRITERIA_H

#include "tests/support/reports/sample_report.h"

enum { SAMPLE_CRITERIA = 5 };

/* Gives a sample criteria: four of its first question, of which one is rarer than an optional one
 * and divides interviewers perhaps, one may be met less often by strong candidates, one is known to
 * nobody's bank, and one without enough marks of its second question. */
void sample_criteria_add(struct sample *sample, struct arena *arena);

#endif
