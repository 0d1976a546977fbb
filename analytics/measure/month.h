#ifndef ASSAY_ANALYTICS_MEASURE_MONTH_H
#define ASSAY_ANALYTICS_MEASURE_MONTH_H

#include <stddef.h>
#include <stdint.h>

/* Months of the calendar from 1900 on, numbered from 1. MONTH_NONE: not known, or none of these. */
enum { MONTH_NONE = 0, MONTH_LAST = 4095 };

/* Of a day since 1970-01-01; INT32_MIN: not known. */
size_t month_of_day(int32_t day);

int month_year(size_t month);
int month_of_year(size_t month); /* 1 to 12 */

#endif
