#ifndef ASSAY_ANALYTICS_RUN_SIMULATED_STREAM_H
#define ASSAY_ANALYTICS_RUN_SIMULATED_STREAM_H

#include <stdint.h>

/* Where the streams begin that leave a candidate's own one alone; candidates' numbers come on top.
 * Stream 0 draws what all candidates share. */
#define STREAM_CRITERIA (UINT64_C(1) << 40)
#define STREAM_FATES (UINT64_C(1) << 40)
#define STREAM_EXTRAS (UINT64_C(1) << 41)

/* The seed of one stream: seed and number spread over all bits (SplitMix64; Steele, Lea & Flood
 * 2014). */
unsigned long simulated_stream_seed(uint64_t seed, uint64_t number);

#endif
