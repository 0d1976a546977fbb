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
    {1, 1, 0.75, NAN, NAN, VERDICT_CANNOT_SAY},
    {0, 0, NAN, NAN, NAN, VERDICT_NOT_ASKED},
    {1, 2, 0.63, 0.58, 0.22, VERDICT_CANNOT_SAY},
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
                                  .n_on_scale = row->n_questions,
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
                                  .p5 = cohort[0] - 0.08,
                                  .p95 = cohort[4] + 0.08,
                                  .n_interviewers = row->n_ratings > 1 ? 2 : row->n_ratings,
                                  .same_side = row->verdict > VERDICT_CANNOT_SAY ? 0.968 : NAN,
                                  .verdict = row->verdict};
    topic.doubt = row->verdict != VERDICT_CANNOT_SAY ? DOUBT_NONE
                  : row->n_ratings < 2               ? DOUBT_ONE_SCORE
                  : row->n_questions < 2             ? DOUBT_ONE_QUESTION
                                                     : DOUBT_WIDE;
    topic.prmse = (struct topic_prmse){0.62, 0.55, 0.66, 0.7, ADDS_SOMETHING};
    if (isnan(row->adjusted)) {
        topic.prmse = (struct topic_prmse){NAN, NAN, NAN, NAN, ADDS_UNKNOWN};
        topic.raw = topic.adjusted = topic.profile = topic.deviation = sample_no_estimate(
            ESTIMATE_TOO_FEW, row->n_ratings, topic.asked ? "2 ratings are needed" : "not asked");
        return topic;
    }
    const double h = row->half_width;
    topic.raw = sample_estimate(row->raw, row->raw - h, row->raw + h, row->n_ratings);
    topic.adjusted = sample_estimate(row->adjusted, row->adjusted - h, row->adjusted + h,
                                     row->n_ratings);
    topic.profile = topic.adjusted;
    topic.deviation = sample_estimate(row->adjusted - 0.5, row->adjusted - 0.5 - h,
                                      row->adjusted - 0.5 + h, row->n_ratings);
    topic.named = row->verdict == VERDICT_ABOVE_TYPICAL   ? NAMED_STRENGTH
                  : row->verdict == VERDICT_BELOW_TYPICAL ? NAMED_GAP
                                                          : NAMED_NOT;
    return topic;
}

static struct profile_result profile_of(int64_t candidate, const struct row *rows,
                                        struct arena *arena)
{
    struct profile_result profile = {
        .candidate = candidate, .n_cohort = 63, .own = 0.25, .next = SIZE_MAX};
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
