#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_WORDS_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What was found about criteria, in words: plain UTF-8 text, with texts of rubrics as they were
 * read, hostile or not. `criterion` counts in catalogue.criteria. */

/* "1.1/2 “names a trade-off”", its text cut short. */
void criteria_words_name(const struct report *report, size_t criterion, struct buffer *text);

/* "required", "optional"; "" where no bank lists it. */
const char *criteria_words_kind(const struct report *report, size_t criterion);

/* What is wrong, for a table cell: "rarer than optional". */
const char *criteria_words_label(const struct finding *finding);

/* The finding with its numbers, and what to do about it: one sentence each. */
void criteria_words_finding(const struct report *report, size_t criterion,
                            const struct finding *finding, struct buffer *text,
                            struct buffer *action);

/* "2 of 24 criteria need attention, and 3 are to watch", without a full stop. */
void criteria_words_summary(const struct report *report, struct buffer *text);

/* How many marks are left out because the rubric had another criterion in that place then, in a
 * sentence; nothing where there are none. */
void criteria_words_earlier(const struct report *report, size_t criterion, struct buffer *text);

#endif
