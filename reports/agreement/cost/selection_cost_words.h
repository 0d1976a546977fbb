#ifndef ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/model/report.h"

/* What this agreement costs those who are chosen by scores
 * (analytics/agreement/interviews/selection_cost.h).
 */
enum { SELECTION_COST_MOST = 4 /* interviewers */, SELECTION_COST_SHARES = 3 };

/* Whether there is anything to tell. */
bool selection_cost_words_known(const struct report *report);

/* The shares of candidates it is told of; returns how many. */
size_t selection_cost_words_shares(const struct report *report, double ret[SELECTION_COST_SHARES]);

/* "What this agreement costs: of the 20 % with the highest scores by two interviewers, 37 % are not
 * truly among the highest 20 %" */
const char *selection_cost_words_title(const struct report *report, struct arena *arena);

/* The same by stage: of the steps to another stage (analytics/run/range_restriction.h), those with
 * agreement that is known, by place. Returns how many; `ret` has room for all steps. */
size_t selection_cost_words_steps(const struct report *report, size_t *ret);

/* "By stage: of the 62 % who went on from “Screening”, 14 % (11 to 18) are not truly …" */
const char *selection_cost_words_stage(const struct report *report, const struct stage_step *step,
                                       struct arena *arena);

/* How that is to be read. */
const char *selection_cost_words_note(const struct report *report, struct arena *arena);

#endif
