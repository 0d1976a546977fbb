#include "reports/text/calendar_words.h"

#include "analytics/measure/month.h"
#include "base/date.h"

static const char *const names[] = {"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};

void calendar_words_month(size_t month, struct buffer *text)
{
    if (month != MONTH_NONE)
        buffer_format(text, "%s %d", names[month_of_year(month) - 1], month_year(month));
}

void calendar_words_month_short(size_t month, struct buffer *text)
{
    if (month != MONTH_NONE)
        buffer_format(text, "%.3s", names[month_of_year(month) - 1]);
}

void calendar_words_month_iso(size_t month, struct buffer *text)
{
    if (month != MONTH_NONE)
        buffer_format(text, "%04d-%02d", month_year(month), month_of_year(month));
}

struct calendar_day {
    int year, month, day; /* 0: not known */
};

static struct calendar_day calendar_day(int32_t day)
{
    int32_t year, month, first;
    if (!date_month_of(day, &year, &month) || !date_from_parts(year, month, 1, &first))
        return (struct calendar_day){0};
    return (struct calendar_day){(int)year, (int)month, (int)(day - first) + 1};
}

void calendar_words_day(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.day)
        buffer_format(text, "%d %s %d", date.day, names[date.month - 1], date.year);
}

void calendar_words_month_of(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.day)
        buffer_format(text, "%s %d", names[date.month - 1], date.year);
}

void calendar_words_short_month_of(int32_t day, struct buffer *text)
{
    const struct calendar_day date = calendar_day(day);
    if (date.day)
        buffer_format(text, "%.3s %d", names[date.month - 1], date.year);
}

void calendar_words_days(int32_t first, int32_t last, struct buffer *text)
{
    const struct calendar_day from = calendar_day(first), to = calendar_day(last);
    if (from.year != to.year)
        buffer_format(text, "%d %s %d to ", from.day, names[from.month - 1], from.year);
    else if (from.month != to.month)
        buffer_format(text, "%d %s to ", from.day, names[from.month - 1]);
    else if (from.day != to.day)
        buffer_format(text, "%d to ", from.day);
    calendar_words_day(last, text);
}
