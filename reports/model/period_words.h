#ifndef ASSAY_REPORTS_MODEL_PERIOD_WORDS_H
#define ASSAY_REPORTS_MODEL_PERIOD_WORDS_H

#include <stdint.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* "5 January 2026", "5 January to 30 October 2026", "October 2026" where a month was asked for.
 * Nothing where no day is known. */
void period_words_of_report(const struct report *report, struct buffer *text);

/* A moment in UTC: "2026-11-02 08:00". */
void period_words_moment(int64_t seconds, const struct time_zone *zone, struct buffer *text);

#endif
