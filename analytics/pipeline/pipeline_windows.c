#include "analytics/pipeline/pipeline_windows.h"

#include "base/date.h"

/* The calendar month `before` months before that of (year, month). */
static struct day_range month_before(int32_t year, int32_t month, int before)
{
    const int32_t index = 12 * year + month - 1 - before, next = index + 1;
    struct day_range range = {INT32_MIN, INT32_MIN};
    int32_t next_first;
    if (date_from_parts(index / 12, index % 12 + 1, 1, &range.first) &&
        date_from_parts(next / 12, next % 12 + 1, 1, &next_first))
        range.last = next_first - 1;
    return range;
}

/* Any day of the month that the windows end with; INT32_MIN: there is none. */
static int32_t day_of_month(struct day_range period, int32_t last_day)
{
    int32_t year, month, last_year, last_month;
    const bool one_month = date_month_of(period.first, &year, &month) &&
                           date_month_of(period.last, &last_year, &last_month) &&
                           year == last_year && month == last_month;
    return one_month ? period.last : last_day;
}

struct pipeline_windows pipeline_windows(struct day_range period, int32_t last_day)
{
    struct pipeline_windows windows = {.of = {[WINDOW_PERIOD] = period}};
    int32_t year, month;
    windows.has_months = date_month_of(day_of_month(period, last_day), &year, &month) && year > 1 &&
                         year < 9999;
    if (!windows.has_months)
        return windows;
    for (int i = 0; i < PIPELINE_MONTHS; i++)
        windows.of[WINDOW_FIRST_MONTH + i] = month_before(year, month, PIPELINE_MONTHS - 1 - i);
    windows.of[WINDOW_MONTH] = month_before(year, month, 0);
    windows.of[WINDOW_PREVIOUS] = month_before(year, month, 1);
    windows.of[WINDOW_YEAR] = (struct day_range){windows.of[WINDOW_FIRST_MONTH].first,
                                                 windows.of[WINDOW_MONTH].last};
    return windows;
}

bool pipeline_windows_range_has(const struct day_range *range, int32_t day)
{
    if (day == INT32_MIN)
        return range->first == INT32_MIN && range->last == INT32_MAX;
    return day >= range->first && day <= range->last;
}

bool pipeline_windows_range_same(const struct day_range *a, const struct day_range *b)
{
    return a->first == b->first && a->last == b->last;
}
