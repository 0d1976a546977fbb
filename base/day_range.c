#include "base/day_range.h"

#include "base/date.h"

bool day_range_has(const struct day_range *range, int32_t day)
{
    if (day == INT32_MIN)
        return range->first == INT32_MIN && range->last == INT32_MAX;
    return day >= range->first && day <= range->last;
}

bool day_range_same(const struct day_range *a, const struct day_range *b)
{
    return a->first == b->first && a->last == b->last;
}

bool day_range_is_month(const struct day_range *range)
{
    int32_t year, month;
    if (!date_month_of(range->first, &year, &month))
        return false;
    const struct day_range whole = day_range_of_month(year, month, 0);
    return day_range_same(range, &whole);
}

struct day_range day_range_of_month(int32_t year, int32_t month, int32_t before)
{
    const int32_t index = 12 * year + month - 1 - before, next = index + 1;
    struct day_range range = {INT32_MIN, INT32_MIN};
    int32_t next_first;
    if (date_from_parts(index / 12, index % 12 + 1, 1, &range.first) &&
        date_from_parts(next / 12, next % 12 + 1, 1, &next_first))
        range.last = next_first - 1;
    return range;
}
