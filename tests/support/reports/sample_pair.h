#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_PAIR_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_PAIR_H

#include "tests/support/reports/sample_report.h"

/* Makes one of the sample's pairs that of a table, each answer of another candidate: the table's
 * own numbers, and the kappa that is given (NAN: undefined). Of n_levels levels of "1..5". */
struct pair_result *sample_set_pair(struct sample *sample, size_t index, size_t n_levels,
                                    const size_t *counts, double kappa);

/* Leaves the report with this many of its pairs, the first ones. */
void sample_keep_pairs(struct sample *sample, size_t n);

#endif
