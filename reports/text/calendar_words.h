#ifndef ASSAY_REPORTS_TEXT_CALENDAR_WORDS_H
#define ASSAY_REPORTS_TEXT_CALENDAR_WORDS_H

#include <stddef.h>

#include "base/buffer.h"

/* Months of the calendar (analytics/month.h), in words and for data. Nothing for MONTH_NONE. */

void calendar_words_month(size_t month, struct buffer *text);       /* "October 2026" */
void calendar_words_month_short(size_t month, struct buffer *text); /* "Oct" */
void calendar_words_month_iso(size_t month, struct buffer *text);   /* "2026-10" */

#endif
