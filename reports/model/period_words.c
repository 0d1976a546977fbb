#include "reports/model/period_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

struct calendar_day {
    int year, month, day; /* 0 where the day is not known */
};

static struct calendar_day calendar_day(int32_t day)
{
    char iso[11];
    date_format(day, iso);
    if (!*iso)
        return (struct calendar_day){0};
    return (struct calendar_day){atoi(iso), atoi(iso + 5), atoi(iso + 8)};
}

void period_words_day(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.year)
        buffer_format(text, "%d %s %d", date.day, months[date.month - 1], date.year);
}

void period_words_month(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.year)
        buffer_format(text, "%s %d", months[date.month - 1], date.year);
}

void period_words_short_month(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.year)
        buffer_format(text, "%.3s %d", months[date.month - 1], date.year);
}

/* "October 2026" where exactly this month was asked for. */
static bool add_month(const struct filter *filter, struct buffer *text)
{
    const struct calendar_day from = calendar_day(filter->from_day);
    const struct calendar_day to = calendar_day(filter->to_day);
    const struct calendar_day after = calendar_day(to.year ? filter->to_day + 1 : filter->to_day);
    if (from.day != 1 || after.day != 1 || from.year != to.year || from.month != to.month)
        return false;
    buffer_format(text, "%s %d", months[from.month - 1], from.year);
    return true;
}

void period_words_of_report(const struct report *report, struct buffer *text)
{
    if (add_month(&report->filter, text))
        return;
    const struct calendar_day first = calendar_day(report->first_day);
    const struct calendar_day last = calendar_day(report->last_day);
    if (!first.year || !last.year)
        return;
    if (report->first_day < report->last_day) {
        buffer_format(text, "%d", first.day);
        if (first.year != last.year || first.month != last.month)
            buffer_format(text, " %s", months[first.month - 1]);
        if (first.year != last.year)
            buffer_format(text, " %d", first.year);
        buffer_add(text, " to ");
    }
    period_words_day(report->last_day, text);
}

void period_words_moment(int64_t seconds, struct buffer *text)
{
    enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };
    char iso[11];
    date_format(date_today_utc(seconds), iso);
    const int64_t of_day = ((seconds % DAY) + DAY) % DAY;
    buffer_format(text, "%s %02d:%02d", iso, (int)(of_day / HOUR), (int)(of_day % HOUR / MINUTE));
}
