#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_AGREEMENT_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_AGREEMENT_H

#include "analytics/agreement_result.h"
#include "base/arena.h"

/* Part of sample_report. */
struct agreement_result sample_agreement_result(struct arena *arena);

#endif
