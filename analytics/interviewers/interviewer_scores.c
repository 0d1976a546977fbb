#include "analytics/interviewers/interviewer_scores.h"

#include <math.h>

#include "analytics/interviewers/score_spread.h"
#include "analytics/measure/month.h"

void interviewer_scores_add(struct interviewer_scores *scores, const struct scale *scale,
                            double share, int16_t level, struct arena *run)
{
    moments_add(&scores->shares, share);
    if (scale->continuous)
        return;
    if (!scores->levels)
        scores->levels = ARENA_ARRAY(run, scale->n_levels, size_t);
    scores->levels[level]++;
}

void interviewer_scores_compare(struct interviewer_scores *scores, double share, double effect,
                                double others, double others_square, size_t month)
{
    scores->last = share;
    score_spread_add(&scores->spread, share - effect, others, others_square);
    if (month != MONTH_NONE)
        interviewer_months_add(&scores->months, month, share - others);
}

void interviewer_scores_end_candidate(struct interviewer_scores *scores)
{
    if (clustered_sums_is_open(&scores->spread))
        clustered_sums_end_cluster(&scores->spread);
    interviewer_months_end_candidate(&scores->months);
}

/* From the last score to the farther end of the scale, as a share of it. */
static double farthest_of(const struct interviewer_scores *scores)
{
    return fmax(scores->last, 1 - scores->last);
}

void interviewer_scores_describe(const struct interviewer_scores *scores, const struct scale *scale,
                                 size_t floor, struct arena *run, struct interviewer_result *result)
{
    const double range = scale_range(scale);
    result->n_on_scale = scores->shares.n;
    result->mean = scores->shares.n ? scale->values[0] + scores->shares.mean * range : NAN;
    result->sd = sqrt(moments_variance(&scores->shares)) * range;
    result->levels = scores->levels;
    result->spread = score_spread_estimate(&scores->spread, farthest_of(scores), floor, run);
    result->trend = interviewer_months_trend(&scores->months, range, floor, run);
    result->months = interviewer_months_finish(&scores->months, range, floor, run);
    result->n_months = scores->months.n;
    result->deviations = interviewer_months_series(&scores->months, range, run);
}

double interviewer_scores_p_few_levels(const struct interviewer_scores *scores, double line)
{
    return score_spread_p_below(&scores->spread, farthest_of(scores), line);
}
