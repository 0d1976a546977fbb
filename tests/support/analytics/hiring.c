#include "tests/support/analytics/hiring.h"

const char *const hiring_stages[HIRING_STAGES] = {"", "Final", "Phone", "Technical"};

struct pipeline_options hiring_options(void)
{
    return (struct pipeline_options){
        .limits = LIMITS_DEFAULT,
        .windows = pipeline_windows((struct day_range){INT32_MIN, INT32_MAX}, INT32_MIN),
        .stages = hiring_stages,
        .n_stages = HIRING_STAGES,
        .stage = STAGE_ANY,
        .n_interviewers = 2};
}

struct sitting hiring_sitting(uint32_t stage, int32_t day, enum outcome outcome)
{
    return (struct sitting){.role = 1,
                            .interview = stage,
                            .stage = stage,
                            .first_day = day,
                            .last_day = day,
                            .n_ratings = 3,
                            .days_to_score = INT32_MIN,
                            .outcome = outcome};
}

void hiring_add(struct pipeline *pipeline, int64_t candidate, size_t reached, int32_t day,
                enum outcome outcome)
{
    const uint32_t stages[] = {PHONE, TECHNICAL, FINAL};
    struct sitting sittings[3];
    for (size_t i = 0; i < reached; i++)
        sittings[i] = hiring_sitting(stages[i], day == INT32_MIN ? day : day + 10 * (int32_t)i,
                                     outcome);
    pipeline_add(pipeline, &(struct candidate_sittings){candidate, reached, sittings});
}
