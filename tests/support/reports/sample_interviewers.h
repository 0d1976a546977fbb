#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_INTERVIEWERS_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_INTERVIEWERS_H

#include "analytics/interviewers/interviewer_result.h"
#include "base/arena.h"

/* The interviewers of sample_report, one in each state: clearly severe, with few levels and a
 * trend; perhaps lenient; like colleagues; with too few answers; alone. */
struct interviewers_result sample_interviewers_result(struct arena *arena);

#endif
