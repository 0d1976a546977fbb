#include "tests/support/reports/sample_profiles.h"

#include "tests/support/reports/sample_report.h"

#include <math.h>

struct row {
    size_t n_questions, n_ratings;
    double raw, adjusted, half_width;
    enum verdict verdict;
};

/* By topic: p10, p25, p50, p75, p90 of the cohort. The last topic has too small a cohort. */
static const double cohorts[SAMPLE_TOPICS][5] = {
    {0.22, 0.34, 0.47, 0.59, 0.71}, {0.41, 0.53, 0.64, 0.75, 0.86}, {0.14, 0.23, 0.36, 0.49, 0.61},
    {0.26, 0.37, 0.49, 0.61, 0.72}, {0.20, 0.33, 0.48, 0.62, 0.74}, {NAN, NAN, NAN, NAN, NAN}};

static const struct row first[SAMPLE_TOPICS] = {
    {2, 4, 0.50, 0.45, 0.14, VERDICT_TYPICAL},
    {2, 5, 0.40, 0.31, 0.12, VERDICT_BELOW_TYPICAL},
    {3, 6, 0.71, 0.77, 0.13, VERDICT_ABOVE_TYPICAL},
    {1, 1, 0.75, NAN, NAN, VERDICT_TOO_FEW},
    {0, 0, NAN, NAN, NAN, VERDICT_NOT_ASKED},
    {1, 2, 0.63, 0.58, 0.22, VERDICT_TYPICAL},
};
static const struct row second[SAMPLE_TOPICS] = {
    {2, 4, 0.44, 0.52, 0.13, VERDICT_TYPICAL}, {2, 4, 0.69, 0.66, 0.12, VERDICT_TYPICAL},
    {2, 4, 0.31, 0.42, 0.15, VERDICT_TYPICAL}, {2, 3, 0.42, 0.41, 0.17, VERDICT_TYPICAL},
    {0, 0, NAN, NAN, NAN, VERDICT_NOT_ASKED},  {0, 0, NAN, NAN, NAN, VERDICT_NOT_ASKED},
};

static struct topic_profile topic_of(const struct row *row, const double cohort[5])
{
    struct topic_profile topic = {.asked = row->n_questions > 0,
                                  .n_questions = row->n_questions,
                                  .n_ratings = row->n_ratings,
                                  .mean = row->raw,
                                  .kelley = 0.3 + 0.4 * row->raw,
                                  .augmented = 0.25 + 0.5 * row->raw,
                                  .n_cohort = isnan(cohort[0]) ? 6 : 63,
                                  .p10 = cohort[0],
                                  .p25 = cohort[1],
                                  .p50 = cohort[2],
                                  .p75 = cohort[3],
                                  .p90 = cohort[4],
                                  .verdict = row->verdict};
    if (isnan(row->adjusted)) {
        topic.raw = topic.adjusted = sample_no_estimate(
            ESTIMATE_TOO_FEW, row->n_ratings, topic.asked ? "2 ratings are needed" : "not asked");
        return topic;
    }
    const double h = row->half_width;
    topic.raw = sample_estimate(row->raw, row->raw - h, row->raw + h, row->n_ratings);
    topic.adjusted = sample_estimate(row->adjusted, row->adjusted - h, row->adjusted + h,
                                     row->n_ratings);
    return topic;
}

static struct profile_result profile_of(int64_t candidate, const struct row *rows,
                                        struct arena *arena)
{
    struct profile_result profile = {.candidate = candidate};
    profile.topics = ARENA_ARRAY(arena, SAMPLE_TOPICS, struct topic_profile);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        profile.topics[i] = topic_of(&rows[i], cohorts[i]);
    return profile;
}

struct profile_result *sample_profiles(struct arena *arena)
{
    struct profile_result *const profiles = ARENA_ARRAY(arena, 2, struct profile_result);
    profiles[0] = profile_of(17, first, arena);
    profiles[1] = profile_of(42, second, arena);
    return profiles;
}
