#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_CHANGES_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_CHANGES_H

#include "tests/support/reports/sample_report.h"

/* Makes the sample a report on October 2026, with September before it: the first question is easier
 * than then, the second separates less, the third has less agreement and was not there before as
 * for its separation; agreement of all has grown. */
void sample_changes(struct sample *sample, struct arena *arena);

/* September without a rating. */
void sample_no_changes(struct sample *sample, struct arena *arena);

#endif
