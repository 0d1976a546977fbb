#include "analytics/candidates/profile_scores.h"

#include <math.h>

const char *profile_scores_missing(const struct scored_topic *topic)
{
    if (!topic->asked)
        return "this topic was not asked";
    if (topic->ratings.n > 0)
        return NULL;
    return topic->n_other_scale > 0
               ? "its scores are on other scales than most scores of their questions"
               : "no score was given on this topic";
}

struct estimate profile_scores_raw(const struct scored_topic *topic, size_t floor,
                                   struct arena *run)
{
    const struct moments *const answers = &topic->shares;
    const size_t n = answers->n;
    if (profile_scores_missing(topic))
        return estimate_undefined(n, profile_scores_missing(topic));
    if (topic->ratings.n < floor)
        return estimate_too_few(topic->ratings.n, floor, run);
    if (n < 2)
        return estimate_too_few(n, 2, run);
    const double se = moments_vary(n, answers->m2) ? sqrt(moments_variance(answers) / (double)n)
                                                   : 0;
    const double mean = fmax(0, fmin(1, answers->mean));
    return estimate_ok(mean, se, interval_wilson(mean, interval_effective_n(mean, se, n)), n);
}

struct estimate profile_scores_adjusted(const struct scored_topic *topic, double ease,
                                        const struct residual_spread *residuals, size_t floor,
                                        struct arena *run)
{
    const size_t n = topic->ratings.n;
    if (profile_scores_missing(topic))
        return estimate_undefined(n, profile_scores_missing(topic));
    if (residuals->df < 1)
        return estimate_undefined(n, "there are not more ratings than candidates, questions and "
                                     "interviewers to compare");
    if (residuals->variance <= 0)
        return estimate_undefined(n, "candidate, question and interviewer explain every rating, so "
                                     "that nothing tells how sure the score is");
    if (n < floor)
        return estimate_too_few(n, floor, run);
    const double se = sqrt(residuals->variance / (double)n), score = topic->ratings.mean + ease;
    return estimate_ok(score, se, interval_t(score, se, residuals->df), n);
}
