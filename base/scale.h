#ifndef ASSAY_BASE_SCALE_H
#define ASSAY_BASE_SCALE_H

#include <stdbool.h>
#include <stddef.h>

/* An ordered list of score levels, from lowest to highest. */
struct scale {
    const char *name;          /* such as "1..5" */
    size_t n_levels;           /* 2 or more */
    const double *values;      /* rising */
    const char *const *labels; /* as they are shown: "1", "4.5", "Strong Yes" */
    bool continuous;           /* scored in points: anywhere between two levels, its ends */
};

/* How many levels can be counted: none where scores are points. */
static inline size_t scale_n_levels(const struct scale *scale)
{
    return scale->continuous ? 0 : scale->n_levels;
}

static inline double scale_range(const struct scale *scale)
{
    return scale->values[scale->n_levels - 1] - scale->values[0];
}

/* The share of the scale that a score stands for, from 0 (lowest) to 1 (highest). */
static inline double scale_share_of(const struct scale *scale, double value)
{
    return (value - scale->values[0]) / scale_range(scale);
}

/* The value that is this share of the scale. */
static inline double scale_value(const struct scale *scale, double share)
{
    return scale->values[0] + share * scale_range(scale);
}

/* The share of the scale a level stands for, from 0 (lowest) to 1 (highest). */
static inline double scale_share(const struct scale *scale, size_t level)
{
    return scale_share_of(scale, scale->values[level]);
}

#endif
