#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_AGREEMENT_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_AGREEMENT_H

#include "analytics/agreement/agreement_result.h"
#include "base/arena.h"

/* Part of sample_report. */
struct agreement_result sample_agreement_result(struct arena *arena);

/* A panel of which nothing is known but why. */
struct panel_result sample_no_panel(struct estimate none);

#endif
