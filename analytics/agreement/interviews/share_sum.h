#ifndef ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_SHARE_SUM_H
#define ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_SHARE_SUM_H

#include <math.h>
#include <stdint.h>

/* A sum of shares, 0 to 1, each to 2^-52, that is the same to the last bit in whatever order they
 * come: whole numbers in two halves. A zeroed struct is empty. */
struct share_sum {
    int64_t high, low;
};

static inline void share_sum_add(struct share_sum *sum, double share)
{
    const int64_t whole = (int64_t)ldexp(share, 52);
    sum->high += whole >> 26;
    sum->low += whole & ((1 << 26) - 1);
}

static inline void share_sum_merge(struct share_sum *sum, const struct share_sum *other)
{
    sum->high += other->high;
    sum->low += other->low;
}

static inline double share_sum_of(const struct share_sum *sum)
{
    return ldexp((double)sum->high, -26) + ldexp((double)sum->low, -52);
}

#endif
