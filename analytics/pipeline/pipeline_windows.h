#ifndef ASSAY_ANALYTICS_PIPELINE_PIPELINE_WINDOWS_H
#define ASSAY_ANALYTICS_PIPELINE_PIPELINE_WINDOWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day_range.h"

/*
 * The stretches of time a pipeline is told for: the period asked for, a month, the month before it
 * and the twelve months that end with it; behind them those twelve months one by one. The month is
 * that of the period where it lies in a single one, otherwise that of the last rating in the
 * period. Months are those of the calendar (UTC).
 */
enum pipeline_window {
    WINDOW_PERIOD,
    WINDOW_MONTH,
    WINDOW_PREVIOUS,
    WINDOW_YEAR,
    PIPELINE_WINDOWS,
    WINDOW_FIRST_MONTH = PIPELINE_WINDOWS,
    PIPELINE_MONTHS = 12,
    PIPELINE_ALL_WINDOWS = PIPELINE_WINDOWS + PIPELINE_MONTHS
};

struct pipeline_windows {
    struct day_range of[PIPELINE_ALL_WINDOWS];
    bool has_months; /* false: no date is known, and only the period counts */
};

/* The first of month, month before and year that tells something else than the period: where the
 * period is that month, the one before. Without months there is none: PIPELINE_WINDOWS. */
enum pipeline_window pipeline_windows_first_beside(const struct pipeline_windows *windows);

/* `last_day`: of the ratings in the period; INT32_MIN: not known. */
struct pipeline_windows pipeline_windows(struct day_range period, int32_t last_day);

#endif
