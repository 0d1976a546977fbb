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

void calendar_words_day(int32_t day, struct buffer *text)
{
    int32_t year, month, first;
    if (date_month_of(day, &year, &month) && date_from_parts(year, month, 1, &first))
        buffer_format(text, "%d %s %d", (int)(day - first) + 1, names[month - 1], (int)year);
}

void calendar_words_month_of(int32_t day, struct buffer *text)
{
    int32_t year, month;
    if (date_month_of(day, &year, &month))
        buffer_format(text, "%s %d", names[month - 1], (int)year);
}
