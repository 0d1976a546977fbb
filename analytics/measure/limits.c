#include "analytics/measure/limits.h"

void limits_set_floor(struct limits *limits, size_t n)
{
    limits->floor_difficulty = n;
    limits->floor_correlation = n;
    limits->floor_outcome = n;
    limits->floor_rubric = n;
    limits->floor_ability = n;
    limits->floor_agreement = n;
    limits->floor_severity = n;
    limits->floor_drift = n;
    limits->floor_profile = n;
    limits->floor_cohort = n;
    limits->floor_pass = n;
}
