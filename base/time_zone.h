#ifndef ASSAY_BASE_TIME_ZONE_H
#define ASSAY_BASE_TIME_ZONE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * What clocks show in one place, as a value: from each moment on, how far they are east of UTC.
 * Known for the years 1970 to 2100; before and after, the nearest of these holds. A zeroed struct
 * is UTC.
 */
struct time_zone {
    const char *name; /* "Europe/Berlin"; NULL: UTC */
    const struct time_zone_span *spans;
    size_t n_spans;
};

struct time_zone_span {
    int64_t from; /* seconds since 1970-01-01T00:00:00Z; the first holds for all that is before */
    int32_t seconds_east;
};

/* By its name in the time zone database of the system; fails (ERROR_USAGE) where it has none of
 * that name. Spans and name live in the arena. Not while other threads run: it sets TZ for as long
 * as it reads. */
bool time_zone_find(const char *name, struct arena *arena, struct time_zone *ret,
                    struct error *error) MUST_CHECK;

/* NULL is UTC in the following. */
const char *time_zone_name(const struct time_zone *zone);

/* The day there, counted from 1970-01-01, at a moment in seconds. */
int32_t time_zone_day(const struct time_zone *zone, int64_t moment);

/* How far clocks there are ahead of UTC at a moment. */
int32_t time_zone_seconds_east(const struct time_zone *zone, int64_t moment);

#endif
