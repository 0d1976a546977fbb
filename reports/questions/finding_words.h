#ifndef ASSAY_REPORTS_QUESTIONS_FINDING_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_FINDING_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What was found, in words. Every format takes its sentences from here, so that a report says one
 * thing in one way. All of them add plain UTF-8 text, which a page has yet to escape.
 */

/* What is wrong, for a table cell: "too hard". */
const char *finding_words_label(const struct finding *finding);

/* Subject and verdict: DBG-3 “Bisect a heisenbug” is too hard; "may be too hard" for a watch. */
void finding_words_heading(const struct report *report, size_t question,
                           const struct finding *finding, struct buffer *heading);

/* The evidence, with numbers a lead can check, and what to do about it: one sentence each. */
void finding_words(const struct report *report, size_t question, const struct finding *finding,
                   struct buffer *text, struct buffer *action);

#endif
