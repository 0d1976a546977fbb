#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_MODEL_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_MODEL_H

#include "tests/support/reports/sample_report.h"

enum { SAMPLE_PERSONS = 40 };

/* A many-facet model made by hand, which the report's charts show: 40 candidates around 0, twelve
 * questions with five levels each, five interviewers. The first question lies below all candidates,
 * the last above; level "2" of the third is surely nobody's likeliest score. */
struct facets_result *sample_model(struct sample *sample, struct arena *arena);

#endif
