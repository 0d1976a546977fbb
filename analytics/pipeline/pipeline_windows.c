#include "analytics/pipeline/pipeline_windows.h"

#include "base/date.h"

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
        windows.of[WINDOW_FIRST_MONTH + i] = day_range_of_month(year, month,
                                                                PIPELINE_MONTHS - 1 - i);
    windows.of[WINDOW_MONTH] = day_range_of_month(year, month, 0);
    windows.of[WINDOW_PREVIOUS] = day_range_of_month(year, month, 1);
    windows.of[WINDOW_YEAR] = (struct day_range){windows.of[WINDOW_FIRST_MONTH].first,
                                                 windows.of[WINDOW_MONTH].last};
    return windows;
}

enum pipeline_window pipeline_windows_first_beside(const struct pipeline_windows *windows)
{
    if (!windows->has_months)
        return PIPELINE_WINDOWS;
    return day_range_same(&windows->of[WINDOW_PERIOD], &windows->of[WINDOW_MONTH]) ? WINDOW_PREVIOUS
                                                                                   : WINDOW_MONTH;
}
