#include "base/time_zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"

static const char USUAL_FOLDER[] = "/usr/share/zoneinfo";

enum { SECONDS_PER_DAY = 24 * 60 * 60 };

static const int64_t FIRST_MOMENT = 0, LAST_MOMENT = INT64_C(4133980800); /* 2101-01-01 */

static const char *folder_of_zones(void)
{
    const char *const given = getenv("TZDIR");
    return given && *given ? given : USUAL_FOLDER;
}

/* The C library takes a name that it does not know for UTC, so the file is looked for first. */
static bool is_known(const char *name)
{
    struct arena scratch = {0};
    char magic[4] = "";
    if (!*name || *name == '/' || strstr(name, ".."))
        return false;
    FILE *const file = fopen(arena_format(&scratch, "%s/%s", folder_of_zones(), name), "rb");
    arena_free(&scratch);
    const bool known = file && fread(magic, 1, sizeof magic, file) == sizeof magic &&
                       memcmp(magic, "TZif", sizeof magic) == 0;
    if (file)
        fclose(file);
    return known;
}

static bool refuse(const char *name, struct error *error)
{
    error_set(error, ERROR_USAGE, "there is no time zone '%.60s'", name);
    if (access(folder_of_zones(), X_OK) != 0)
        return error_hint(error, "this system has none but UTC; install them (Debian package "
                                 "tzdata)");
    return error_hint(error, "UTC, or a name such as Europe/Berlin; `timedatectl list-timezones` "
                             "has all that this system knows");
}

/* TZ is the only way to tell the C library a zone; what it was is put back. */
static char *swap_zone(const char *value)
{
    const char *const before = getenv("TZ");
    char *const kept = before ? strdup(before) : NULL;
    if (before && !kept)
        memory_exhausted();
    if (value ? setenv("TZ", value, 1) : unsetenv("TZ"))
        memory_exhausted();
    tzset();
    return kept;
}

static int32_t library_offset(int64_t moment)
{
    const time_t seconds = (time_t)moment;
    struct tm local;
    return localtime_r(&seconds, &local) ? (int32_t)local.tm_gmtoff : 0;
}

/* The first moment after `before` at which the offset is no longer the one of then; it is that of
 * `after`. */
static int64_t turn_between(int64_t before, int64_t after)
{
    const int32_t offset = library_offset(before);
    while (after - before > 1) {
        const int64_t middle = before + (after - before) / 2;
        if (library_offset(middle) == offset)
            before = middle;
        else
            after = middle;
    }
    return after;
}

/* No zone ever changed its clocks twice within a few days. */
static size_t read_spans(struct time_zone_span *spans, size_t capacity)
{
    enum { STEP = 4 * SECONDS_PER_DAY };
    size_t n = 0;
    spans[n++] = (struct time_zone_span){FIRST_MOMENT, library_offset(FIRST_MOMENT)};
    for (int64_t at = FIRST_MOMENT + STEP; at < LAST_MOMENT && n < capacity; at += STEP)
        if (library_offset(at) != spans[n - 1].seconds_east)
            spans[n++] = (struct time_zone_span){turn_between(at - STEP, at), library_offset(at)};
    return n;
}

bool time_zone_find(const char *name, struct arena *arena, struct time_zone *ret,
                    struct error *error)
{
    enum { MOST_SPANS = 1024 };
    if (strcmp(name, "UTC") == 0) {
        *ret = (struct time_zone){0};
        return true;
    }
    if (!is_known(name))
        return refuse(name, error);
    struct time_zone_span *const spans = ARENA_ARRAY(arena, MOST_SPANS, struct time_zone_span);
    char *const before = swap_zone(name);
    const size_t n = read_spans(spans, MOST_SPANS);
    free(swap_zone(before));
    free(before);
    *ret = (struct time_zone){arena_copy(arena, name), spans, n};
    return true;
}

const char *time_zone_name(const struct time_zone *zone)
{
    return zone && zone->name ? zone->name : "UTC";
}

int32_t time_zone_seconds_east(const struct time_zone *zone, int64_t moment)
{
    if (!zone || zone->n_spans == 0)
        return 0;
    size_t first = 0, after = zone->n_spans;
    while (after - first > 1) {
        const size_t middle = first + (after - first) / 2;
        if (zone->spans[middle].from <= moment)
            first = middle;
        else
            after = middle;
    }
    return zone->spans[first].seconds_east;
}

int32_t time_zone_day(const struct time_zone *zone, int64_t moment)
{
    const int64_t there = moment + time_zone_seconds_east(zone, moment);
    const int64_t day = there / SECONDS_PER_DAY;
    return (int32_t)(there % SECONDS_PER_DAY < 0 ? day - 1 : day);
}
