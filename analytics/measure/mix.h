#ifndef ASSAY_ANALYTICS_MEASURE_MIX_H
#define ASSAY_ANALYTICS_MEASURE_MIX_H

#include <stdint.h>

/* Every bit of the number decides about half of those of the result, and no two numbers have the
 * same: the finaliser of SplitMix64 (Steele, Lea & Flood 2014, OOPSLA). For orders that what is
 * ordered decides alone. */
static inline uint64_t mix(uint64_t number)
{
    number += UINT64_C(0x9E3779B97F4A7C15);
    number = (number ^ (number >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    number = (number ^ (number >> 27)) * UINT64_C(0x94D049BB133111EB);
    return number ^ (number >> 31);
}

#endif
