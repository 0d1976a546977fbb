#ifndef ASSAY_BASE_DATE_H
#define ASSAY_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/time_zone.h"

/* Calendar days, counted from 1970-01-01 (day 0), in the proleptic Gregorian calendar, years 1 to
 * 9999. */

/*
 * `YYYY-MM-DD`, or that with a time: `2026-10-05T14:30`, `2026-10-05 14:30:00.5Z`, `… +02:00`. A
 * moment with an offset is taken to its day in the zone (NULL: UTC); one without counts as it is
 * written. Blanks around it are not allowed, days that the calendar does not have neither.
 */
bool date_parse_iso(const char *text, const struct time_zone *zone, int32_t *day) MUST_CHECK;

/* The day in the zone (NULL: UTC) of a moment, so many minutes after a day begins in UTC. */
int32_t date_of_moment(int32_t day, int32_t minutes, const struct time_zone *zone);

/* False: the calendar has no such day. */
bool date_from_parts(int32_t year, int32_t month, int32_t day_of_month, int32_t *day) MUST_CHECK;

/* Whether it is a day of these years. */
bool date_is_day(int64_t day);

/* `YYYY-MM`: its first and its last day. */
bool date_parse_month(const char *text, int32_t *first, int32_t *last) MUST_CHECK;

/* The year, and the month from 1 to 12, of a day of these years; false for any other. */
bool date_month_of(int32_t day, int32_t *year, int32_t *month);

/* `YYYY-MM-DD`; empty for a day outside the years 1 to 9999, such as INT32_MIN. */
void date_format(int32_t day, char out[11]);

#endif
