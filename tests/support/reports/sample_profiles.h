#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_PROFILES_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_PROFILES_H

#include "analytics/candidates/profile_result.h"
#include "base/arena.h"

/* Part of sample_report: two profiles. */
struct profile_result *sample_profiles(struct arena *arena);

#endif
