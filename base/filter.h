#ifndef ASSAY_BASE_FILTER_H
#define ASSAY_BASE_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/window.h"

/* Which ratings count. NULL and the two limits of `FILTER_ALL` mean no restriction. */
struct filter {
    const char *bank, *role, *stage;
    int32_t from_day, to_day; /* both inclusive, days since 1970-01-01 */
    enum window window;       /* that the days are of; WINDOW_NONE: they were given */
};

#define FILTER_ALL ((struct filter){.from_day = INT32_MIN, .to_day = INT32_MAX})

/* Whether ratings without a date pass: they are in every window, and in no days that were given. */
static inline bool filter_takes_undated(const struct filter *filter)
{
    return filter->window != WINDOW_NONE ||
           (filter->from_day == INT32_MIN && filter->to_day == INT32_MAX);
}

/* What passed the filter. */
struct counts {
    size_t candidates, interviews, interviewers, questions, ratings, missing;
    size_t other_scale; /* of the ratings: on another scale than the main one of their question */
};

#endif
