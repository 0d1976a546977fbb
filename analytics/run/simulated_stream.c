#include "analytics/run/simulated_stream.h"

unsigned long simulated_stream_seed(uint64_t seed, uint64_t number)
{
    uint64_t z = (seed + 1) * UINT64_C(0x9E3779B97F4A7C15) + number * UINT64_C(0xD1B54A32D192ED03);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (unsigned long)((z ^ (z >> 31)) & 0xFFFFFFFF);
}
