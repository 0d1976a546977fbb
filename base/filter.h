#ifndef ASSAY_BASE_FILTER_H
#define ASSAY_BASE_FILTER_H

#include <stddef.h>
#include <stdint.h>

/* Which ratings count. NULL and the two limits of the zero value `FILTER_ALL` mean no restriction.
 */
struct filter {
    const char *bank, *role, *stage;
    int32_t from_day, to_day; /* both inclusive, days since 1970-01-01; ratings without a date pass
                                 only FILTER_ALL */
};

#define FILTER_ALL ((struct filter){.from_day = INT32_MIN, .to_day = INT32_MAX})

/* What passed the filter. */
struct counts {
    size_t candidates, interviews, interviewers, questions, ratings, missing;
};

#endif
