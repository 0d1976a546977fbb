#include "ingest/cells/clock_cell.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { DAY = 24 * 3600, HOUR = 3600, MINUTE = 60 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Two digits, and none behind them; -1: something else. */
static int32_t two_digits(const char *text)
{
    return is_digit(text[0]) && is_digit(text[1]) && !is_digit(text[2])
               ? (text[0] - '0') * 10 + text[1] - '0'
               : -1;
}

/* Where the hour begins: one or two digits, a colon and two digits, which no date has. */
static const char *find_time(const char *text)
{
    for (const char *colon = strchr(text, ':'); colon; colon = strchr(colon + 1, ':')) {
        const char *begin = colon;
        while (begin > text && is_digit(begin[-1]))
            begin--;
        if (begin < colon && colon - begin <= 2 && two_digits(colon + 1) >= 0)
            return begin;
    }
    return NULL;
}

/* Seconds since midnight as written; `rest` is what follows. */
static int32_t read_time(const char *text, const char **rest)
{
    char *end;
    int32_t hour = (int32_t)strtol(text, &end, 10);
    const int32_t minute = two_digits(end + 1);
    int32_t second = 0;
    *rest = end + 3;
    if (**rest == ':' && two_digits(*rest + 1) >= 0) {
        second = two_digits(*rest + 1);
        *rest += 3;
        if ((**rest == '.' || **rest == ',') && is_digit((*rest)[1]))
            *rest += 1 + strspn(*rest + 1, "0123456789");
    }
    const char *const half = *rest + strspn(*rest, " ");
    if (strncasecmp(half, "am", 2) == 0 || strncasecmp(half, "a.m", 3) == 0)
        hour %= 12;
    else if (strncasecmp(half, "pm", 2) == 0 || strncasecmp(half, "p.m", 3) == 0)
        hour = hour % 12 + 12;
    return hour * HOUR + minute * MINUTE + second;
}

/* Seconds east of UTC, where the text says so. */
static bool read_offset(const char *text, int32_t *east)
{
    const char *const sign = text + strcspn(text, "+-");
    char *end;
    *east = 0;
    if (!*sign)
        return *text == 'Z' || strcasestr(text, "utc") || strcasestr(text, "gmt");
    const long hours = strtol(sign + 1, &end, 10);
    if (end == sign + 1)
        return false;
    const long minutes = *end == ':' ? strtol(end + 1, NULL, 10) : 0;
    const long seconds = end - sign > 3 ? hours / 100 * HOUR + hours % 100 * MINUTE
                                        : hours * HOUR + minutes * MINUTE;
    *east = (int32_t)(*sign == '-' ? -seconds : seconds);
    return true;
}

static int32_t clock_in(const struct time_zone *zone, int32_t day, int64_t utc)
{
    const int64_t moment = (int64_t)day * DAY + utc;
    return (int32_t)(((utc + time_zone_seconds_east(zone, moment)) % DAY + DAY) % DAY);
}

/* Seconds or milliseconds since 1970, or a fraction behind the number of a day. */
static int32_t read_count(const char *text, const struct time_zone *zone, int32_t day)
{
    const size_t digits = strspn(text, "0123456789");
    if (digits != 5 && digits != 10 && digits != 13)
        return 0;
    const double number = strtod(text, NULL);
    if (!text[digits] && digits != 5) {
        const int64_t moment = (int64_t)(digits == 13 ? number / 1000 : number);
        return clock_in(zone, day, moment % DAY);
    }
    if (digits != 5 || text[digits] != '.' ||
        text[digits + 1 + strspn(text + digits + 1, "0123456789")])
        return 0;
    return (int32_t)((number - (double)(int32_t)number) * DAY + 0.5) % DAY;
}

int32_t clock_cell_read(const char *text, const struct time_zone *zone, int32_t day)
{
    const char *const time = find_time(text);
    const char *rest;
    int32_t east, clock = time ? read_time(time, &rest) : read_count(text, zone, day);
    if (clock <= 0 || clock >= DAY)
        return 0;
    if (time && read_offset(rest, &east))
        clock = clock_in(zone, day, ((int64_t)clock - east + DAY) % DAY);
    return clock ? clock + 1 : 0;
}

/* Behind "09:00" or "9h30", where the text begins so; NULL: it does not. */
static const char *skip_time(const char *text)
{
    enum { HOURS = 24, MINUTES = 60 };
    char *end;
    if (!is_digit(*text))
        return NULL;
    const long hour = strtol(text, &end, 10);
    if (end - text > 2 || hour > HOURS || !*end || !strchr(":hH", *end))
        return NULL;
    const int32_t minute = two_digits(end + 1);
    if (minute < 0 || minute >= MINUTES)
        return NULL;
    text = end + 3;
    return *text == ':' && two_digits(text + 1) >= 0 ? text + 3 : text;
}

bool clock_cell_is_time(const char *text)
{
    static const char *const parts[] = {"am", "pm", "a.m.", "p.m.", "uhr", "h", "-", "–", "to"};
    text = skip_time(text);
    while (text && *text) {
        size_t length = strspn(text, " ");
        for (size_t i = 0; !length && i < sizeof parts / sizeof *parts; i++)
            if (strncasecmp(text, parts[i], strlen(parts[i])) == 0)
                length = strlen(parts[i]);
        text = length ? text + length : skip_time(text);
    }
    return text != NULL;
}
