#ifndef ASSAY_REPORTS_MODEL_ONLY_PAIR_H
#define ASSAY_REPORTS_MODEL_ONLY_PAIR_H

#include "reports/model/report.h"

/* The only two who scored a question together, so that what they disagree on may be the two and not
 * the question; NULL: there are more, or pairs on single questions are not at hand. */
const struct pair_result *only_pair_of(const struct report *report, size_t question);

/* Their agreement on all that they score together, where that is more than the question and surely
 * below the line of disagreement; else NULL. */
const struct estimate *only_pair_at_odds(const struct report *report,
                                         const struct pair_result *pair);

#endif
