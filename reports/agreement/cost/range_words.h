#ifndef ASSAY_REPORTS_AGREEMENT_COST_RANGE_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_COST_RANGE_WORDS_H

#include <stdbool.h>

#include "reports/model/report.h"

/* That agreement and separation may be low at a later stage, because strong candidates alone came
 * this far (analytics/run/range_restriction.h). */

/* The steps to tell of, by place: those that people went by score, to the stage of the filter where
 * there is one. Returns how many; `ret` has room for all steps. */
size_t range_words_steps(const struct report *report, size_t *ret);

/* "At “On-site” agreement and separation may be low because mostly strong candidates came this
 * far" */
const char *range_words_title(const struct report *report, const struct stage_step *step,
                              struct arena *arena);

/* Who came, and that scores tell it. */
const char *range_words_who(const struct report *report, const struct stage_step *step,
                            struct arena *arena);

/* What agreement was among all, and what it would be. NULL where nobody knows. */
const char *range_words_note(const struct report *report, const struct stage_step *step,
                             struct arena *arena);

/* The shares that the curve is told at, from all to few. */
enum { RANGE_WORDS_SHARES = 5 };
extern const double range_words_shares[RANGE_WORDS_SHARES];

#endif
