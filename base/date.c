#include "base/date.h"

#include <stdio.h>
#include <string.h>

enum { SECONDS_PER_DAY = 24 * 60 * 60 };

/* 0001-01-01 and 9999-12-31 */
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 };

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the
 * leap day is the last of its year. */
static int32_t days_from_civil(int32_t year, int32_t month, int32_t day)
{
    const int32_t y = month <= 2 ? year - 1 : year;
    const int32_t era = (y >= 0 ? y : y - 399) / 400;
    const int32_t year_of_era = y - era * 400;
    const int32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
                               day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static void civil_from_days(int32_t day, int32_t *year, int32_t *month, int32_t *day_of_month)
{
    const int32_t z = day + 719468;
    const int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    const int32_t day_of_era = z - era * 146097;
    const int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int32_t day_of_year = day_of_era -
                                (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int32_t m = (5 * day_of_year + 2) / 153;
    *day_of_month = day_of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

static int32_t days_in_month(int32_t year, int32_t month)
{
    static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* Exactly `count` digits, no larger than `limit`; moves past them. */
static bool take_number(const char **text, int count, int32_t limit, int32_t *ret)
{
    int32_t number = 0;
    for (int i = 0; i < count; i++) {
        const char c = (*text)[i];
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    if (number > limit)
        return false;
    *text += count;
    *ret = number;
    return true;
}

static bool take_char(const char **text, char expected)
{
    if (**text != expected)
        return false;
    (*text)++;
    return true;
}

static bool take_month(const char **text, int32_t *year, int32_t *month)
{
    return take_number(text, 4, 9999, year) && *year >= 1 && take_char(text, '-') &&
           take_number(text, 2, 12, month) && *month >= 1;
}

/* `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff`, to the minute. A leap second is let through. */
static bool take_time(const char **text, int32_t *minutes)
{
    int32_t hour, minute, second;
    if (!take_number(text, 2, 23, &hour) || !take_char(text, ':') ||
        !take_number(text, 2, 59, &minute))
        return false;
    *minutes = hour * 60 + minute;
    if (!take_char(text, ':'))
        return true;
    if (!take_number(text, 2, 60, &second))
        return false;
    if (**text != '.' && **text != ',')
        return true;
    const size_t digits = strspn(*text + 1, "0123456789");
    *text += 1 + digits;
    return digits > 0;
}

/* `Z`, `UTC`, `+02:00`, `+0200` or `+02`, after a blank or not: minutes east of UTC. */
static bool take_zone(const char **text, int32_t *east)
{
    *east = 0;
    take_char(text, ' ');
    if (take_char(text, 'Z'))
        return true;
    if (strncmp(*text, "UTC", 3) == 0) {
        *text += 3;
        return true;
    }
    const bool west = **text == '-';
    int32_t hours, minutes = 0;
    if (!west && **text != '+')
        return false;
    (*text)++;
    if (!take_number(text, 2, 15, &hours))
        return false;
    if ((take_char(text, ':') || **text) && !take_number(text, 2, 59, &minutes))
        return false;
    *east = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

bool date_from_parts(int32_t year, int32_t month, int32_t day_of_month, int32_t *day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 ||
        day_of_month > days_in_month(year, month))
        return false;
    *day = days_from_civil(year, month, day_of_month);
    return true;
}

bool date_is_day(int64_t day)
{
    return day >= FIRST_DAY && day <= LAST_DAY;
}

/* What the text says; `east` is INT32_MIN where it names no offset. */
static bool parse_moment(const char *text, int32_t *day, int32_t *minutes, int32_t *east)
{
    int32_t year, month, day_of_month;
    if (!take_month(&text, &year, &month) || !take_char(&text, '-') ||
        !take_number(&text, 2, days_in_month(year, month), &day_of_month) || day_of_month < 1)
        return false;
    *day = days_from_civil(year, month, day_of_month);
    *minutes = 0;
    *east = INT32_MIN;
    if (!*text)
        return true;
    return (take_char(&text, 'T') || take_char(&text, ' ')) && take_time(&text, minutes) &&
           (!*text || (take_zone(&text, east) && !*text));
}

bool date_parse_iso(const char *text, const struct time_zone *zone, int32_t *day)
{
    int32_t written, minutes, east;
    if (!parse_moment(text, &written, &minutes, &east))
        return false;
    const int32_t moved = east == INT32_MIN ? written
                                            : date_of_moment(written, minutes - east, zone);
    if (date_is_day(moved))
        *day = moved;
    return date_is_day(moved);
}

int32_t date_of_moment(int32_t day, int32_t minutes, const struct time_zone *zone)
{
    enum { SECONDS_PER_MINUTE = 60 };
    return time_zone_day(zone,
                         (int64_t)day * SECONDS_PER_DAY + (int64_t)minutes * SECONDS_PER_MINUTE);
}

bool date_parse_month(const char *text, int32_t *first, int32_t *last)
{
    int32_t year, month;
    if (!take_month(&text, &year, &month) || *text)
        return false;
    *first = days_from_civil(year, month, 1);
    *last = *first + days_in_month(year, month) - 1;
    return true;
}

bool date_month_of(int32_t day, int32_t *year, int32_t *month)
{
    if (!date_is_day(day))
        return false;
    int32_t day_of_month;
    civil_from_days(day, year, month, &day_of_month);
    return true;
}

void date_format(int32_t day, char out[11])
{
    int32_t year, month, day_of_month;
    out[0] = '\0';
    if (!date_is_day(day))
        return;
    civil_from_days(day, &year, &month, &day_of_month);
    char digits[3 * 12];
    snprintf(digits, sizeof digits, "%04d-%02d-%02d", (int)year, (int)month, (int)day_of_month);
    memcpy(out, digits, 10);
    out[10] = '\0';
}
