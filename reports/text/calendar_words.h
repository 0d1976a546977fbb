#ifndef ASSAY_REPORTS_TEXT_CALENDAR_WORDS_H
#define ASSAY_REPORTS_TEXT_CALENDAR_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/* Months of the calendar (analytics/measure/month.h), in words and for data. Nothing for
 * MONTH_NONE. */

void calendar_words_month(size_t month, struct buffer *text);       /* "October 2026" */
void calendar_words_month_short(size_t month, struct buffer *text); /* "Oct" */
void calendar_words_month_iso(size_t month, struct buffer *text);   /* "2026-10" */

/* Of a day since 1970-01-01: "5 October 2026", "October 2026", "Oct 2026". Nothing for a day that
 * is not known. */
void calendar_words_day(int32_t day, struct buffer *text);
void calendar_words_month_of(int32_t day, struct buffer *text);
void calendar_words_short_month_of(int32_t day, struct buffer *text);

/* Both days are known: "5 October 2026", "5 to 7 October 2026", "5 January to 30 October 2026". */
void calendar_words_days(int32_t first, int32_t last, struct buffer *text);

#endif
