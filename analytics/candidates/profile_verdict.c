#include "analytics/candidates/profile_verdict.h"

void profile_verdict(struct topic_profile *topic)
{
    topic->doubt = topic->n_cohort == 0    ? DOUBT_NO_COHORT
                   : topic->profile.n < 2  ? DOUBT_ONE_SCORE
                   : topic->n_on_scale < 2 ? DOUBT_ONE_QUESTION
                                           : DOUBT_NONE;
    if (topic->doubt != DOUBT_NONE)
        return;
    const struct estimate *const profile = &topic->profile;
    if (profile->lower > topic->p75)
        topic->verdict = VERDICT_ABOVE_TYPICAL;
    else if (profile->upper < topic->p25)
        topic->verdict = VERDICT_BELOW_TYPICAL;
    else if (profile->lower >= topic->p5 && profile->upper <= topic->p95)
        topic->verdict = VERDICT_TYPICAL;
    else
        topic->doubt = DOUBT_WIDE;
}
