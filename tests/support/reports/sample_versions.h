#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_VERSIONS_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_VERSIONS_H

#include "tests/support/reports/sample_report.h"

/* Gives two questions of the sample a history: 3.2 (place 5) has three wordings, of which the
 * newest works better; 4.2 (place 8) has two, and the new one works worse. */
void sample_add_versions(struct sample *sample, struct arena *arena);

#endif
