#ifndef ASSAY_REPORTS_MODEL_PERIOD_WORDS_H
#define ASSAY_REPORTS_MODEL_PERIOD_WORDS_H

#include <stdint.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What the report is about: "October 2026" where it is a month, otherwise the days of the ratings:
 * "5 January 2026", "5 January to 30 October 2026". Nothing where no day is known. */
void period_words_of_report(const struct report *report, struct buffer *text);

/* What is judged, where that is more: "the twelve months to 31 October 2026", "all data up to 31
 * October 2026". Nothing otherwise. */
void period_words_judged(const struct report *report, struct buffer *text);

/* Sentences, with a blank before each, for what a table rests on: " Judged: the twelve months to 31
 * October 2026.", and " 12 ratings have no date and count as well." where a window could have left
 * them out. `unused` makes them values of a phrase. */
void period_words_window(const struct report *report, size_t unused, struct buffer *text);
void period_words_undated(const struct report *report, size_t unused, struct buffer *text);

/* A moment in UTC: "2026-11-02 08:00". */
void period_words_moment(int64_t seconds, const struct time_zone *zone, struct buffer *text);

#endif
