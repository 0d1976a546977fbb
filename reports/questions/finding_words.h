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

/* The report in one line without a full stop: "4 of 36 questions need attention". */
void finding_words_summary(const struct report *report, struct buffer *text);

/* The same with what became of the others, so that the counts add up: "4 of 36 questions need
 * attention, 2 are to watch, 27 are healthy and 3 have too few answers". */
void finding_words_standing(const struct report *report, struct buffer *text);

#endif
