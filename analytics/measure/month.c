#include "analytics/measure/month.h"

#include "base/date.h"

enum { FIRST_YEAR = 1900, MONTHS_PER_YEAR = 12 };

size_t month_of_day(int32_t day)
{
    int32_t year, month;
    if (!date_month_of(day, &year, &month) || year < FIRST_YEAR)
        return MONTH_NONE;
    const size_t number = (size_t)(year - FIRST_YEAR) * MONTHS_PER_YEAR + (size_t)month;
    return number <= MONTH_LAST ? number : MONTH_NONE;
}

int month_year(size_t month)
{
    return FIRST_YEAR + (int)((month - 1) / MONTHS_PER_YEAR);
}

int month_of_year(size_t month)
{
    return 1 + (int)((month - 1) % MONTHS_PER_YEAR);
}
