#ifndef ASSAY_REPORTS_AGREEMENT_COST_MISSING_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_COST_MISSING_WORDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What the agreement on a question is at worst and at best, whatever the scores that interviewers
 * did not give: where those are many, and could put it on the other side of its line. False, and
 * nothing, otherwise. */
bool missing_words(const struct report *report, size_t question, struct buffer *text);

#endif
