#include "analytics/measure/threshold_check.h"

#include "analytics/measure/multiple_testing.h"

void threshold_checks_decide(const struct threshold_check *checks, size_t n, double false_discovery,
                             enum finding_strength *strengths, struct arena *scratch)
{
    double *const p = ARENA_ARRAY(scratch, n, double);
    struct ranked_p *const workspace = ARENA_ARRAY(scratch, n, struct ranked_p);
    for (size_t i = 0; i < n; i++)
        p[i] = checks[i].p;
    multiple_testing_benjamini_hochberg(p, n, workspace, p);
    for (size_t i = 0; i < n; i++) {
        strengths[i] = STRENGTH_NONE;
        if (checks[i].interval_beyond && p[i] <= false_discovery)
            strengths[i] = STRENGTH_CLEAR;
        else if (checks[i].estimate_beyond)
            strengths[i] = STRENGTH_WATCH;
    }
}
