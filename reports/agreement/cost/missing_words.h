#ifndef ASSAY_REPORTS_AGREEMENT_COST_MISSING_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_COST_MISSING_WORDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What the agreement on a question or a topic, or of two interviewers over all questions, is at
 * worst and at best, whatever the scores that interviewers did not give: where those are many, and
 * could put it on the other side of its line. False, and nothing, otherwise. */
bool missing_words(const struct report *report, size_t question, struct buffer *text);
bool missing_words_topic(const struct report *report, size_t topic, struct buffer *text);
bool missing_words_pair(const struct report *report, size_t pair, struct buffer *text);

#endif
