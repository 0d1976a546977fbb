#include "base/window.h"

#include <stddef.h>

#include "base/date.h"

const char *window_name(enum window window)
{
    static const char *const names[] = {[WINDOW_NONE] = NULL,
                                        [WINDOW_ALL] = "all",
                                        [WINDOW_6_MONTHS] = "6m",
                                        [WINDOW_12_MONTHS] = "12m"};
    return names[window];
}

int32_t window_months(enum window window)
{
    static const int32_t months[] = {[WINDOW_6_MONTHS] = 6, [WINDOW_12_MONTHS] = 12};
    return window == WINDOW_NONE || window == WINDOW_ALL ? 0 : months[window];
}

int32_t window_months_before(int32_t day, int32_t months)
{
    int32_t year, month;
    if (!date_month_of(day, &year, &month))
        return INT32_MIN;
    const struct day_range own = day_range_of_month(year, month, 0);
    const struct day_range earlier = day_range_of_month(year, month, months);
    const int32_t same = earlier.first + (day - own.first);
    return day == own.last || same > earlier.last ? earlier.last : same;
}

struct day_range window_days(enum window window, int32_t last)
{
    const int32_t months = window_months(window);
    const int32_t before = months > 0 ? window_months_before(last, months) : INT32_MIN;
    return (struct day_range){date_is_day(before) ? before + 1 : INT32_MIN, last};
}
