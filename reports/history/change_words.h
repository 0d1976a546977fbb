#ifndef ASSAY_REPORTS_HISTORY_CHANGE_WORDS_H
#define ASSAY_REPORTS_HISTORY_CHANGE_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * What changed since the period before, in words. All of them add plain UTF-8 text, which a page
 * has yet to escape; the report has a period before.
 */

/* The period before, as a sentence names it: "September 2026"; "the 31 days before". */
void change_words_period(const struct report *report, struct buffer *text);

/* One visible change of a question, or of agreement on all questions (`question` CHANGE_OF_ALL). */
#define CHANGE_OF_ALL SIZE_MAX
void change_words(const struct report *report, size_t question, enum change_kind kind,
                  struct buffer *text);

/* All of them in one line without a full stop: "Two visible changes since September 2026". */
void change_words_summary(const struct report *report, struct buffer *text);

/* "84 candidates (79 before), 102 interviews (97), 1,020 ratings (981)" */
void change_words_counts(const struct report *report, struct buffer *text);

#endif
