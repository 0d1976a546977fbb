#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_PIPELINE_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_PIPELINE_H

#include "tests/support/reports/sample_report.h"

/*
 * Gives the sample a pipeline computed from a made-up year: 400 candidates who began from January
 * to October 2026, in three stages of these names, NULL for "Phone screen", "Technical" and
 * "On-site". In October fewer pass the first stage than in September.
 */
void sample_pipeline(struct sample *sample, const char *const stages[3], struct arena *arena);

/* Candidates, each with one interview in an unnamed stage, without date or outcome. */
void sample_bare_pipeline(struct sample *sample, size_t n_candidates, struct arena *arena);

#endif
