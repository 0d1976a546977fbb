#ifndef ASSAY_BASE_WINDOW_H
#define ASSAY_BASE_WINDOW_H

#include <stdint.h>

#include "base/day_range.h"

/* How far back ratings count. A window takes those without a date as well; days that were given
 * (WINDOW_NONE) do not. */
enum window { WINDOW_NONE, WINDOW_ALL, WINDOW_6_MONTHS, WINDOW_12_MONTHS };

/* "all", "6m", "12m", as options and data formats name it; NULL for WINDOW_NONE. */
const char *window_name(enum window window);

/* The months of a window that has a beginning; 0 for the others. */
int32_t window_months(enum window window);

/*
 * The days of a window that ends with a day: whole calendar months where that day is the last of
 * its month, otherwise from the day after the same one so many months before (the last of its month
 * where it has no such day). Without a beginning for WINDOW_ALL, and for windows that would begin
 * before the calendar does.
 */
struct day_range window_days(enum window window, int32_t last);

/* The day so many months before, counted as above: the last of a month for the last of a month.
 * INT32_MIN before the calendar. */
int32_t window_months_before(int32_t day, int32_t months);

#endif
