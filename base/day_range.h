#ifndef ASSAY_BASE_DAY_RANGE_H
#define ASSAY_BASE_DAY_RANGE_H

#include <stdbool.h>
#include <stdint.h>

/* Days in a row, as `date.h` counts them. */
struct day_range {
    int32_t first, last; /* both inclusive; INT32_MIN and INT32_MAX: no limit */
};

/* A day that is not known (INT32_MIN) lies only in a range without limits. */
bool day_range_has(const struct day_range *range, int32_t day);

/* Whether two ranges are the same days. */
bool day_range_same(const struct day_range *a, const struct day_range *b);

/* Whether the days are those of one calendar month, from its first to its last. */
bool day_range_is_month(const struct day_range *range);

/* The calendar month `before` months before that of (year, month); 0: that month itself. Outside
 * the years 1 to 9999 a range that holds no day. */
struct day_range day_range_of_month(int32_t year, int32_t month, int32_t before);

#endif
