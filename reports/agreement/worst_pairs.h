#ifndef ASSAY_REPORTS_AGREEMENT_WORST_PAIRS_H
#define ASSAY_REPORTS_AGREEMENT_WORST_PAIRS_H

#include "base/arena.h"
#include "reports/model/report.h"

enum { WORST_PAIRS = 30 };

/* The same report with at most WORST_PAIRS of its pairs, over all questions alone: those whose
 * kappa, with quadratic weights, is lowest; in the order of all. */
struct report worst_pairs_report(const struct report *report, struct arena *arena);

#endif
