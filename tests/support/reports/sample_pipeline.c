#include "tests/support/reports/sample_pipeline.h"

#include "analytics/pipeline/pipeline.h"

enum {
    CANDIDATES = 400,
    STAGES = 3,
    FIRST_DAY = 20458 /* 2026-01-05 */,
    LAST_DAY = 20756 /* 2026-10-30 */
};

static const char *const usual_stages[STAGES] = {"Phone screen", "Technical", "On-site"};

/* A number from 0 to 99 that looks like chance and is the same every time. */
static unsigned percent(size_t candidate, unsigned what)
{
    uint32_t mixed = (uint32_t)candidate * 2654435761U ^ (what + 1) * 2246822519U;
    mixed = (mixed ^ mixed >> 15) * 2246822519U;
    mixed = (mixed ^ mixed >> 13) * 3266489917U;
    return (mixed ^ mixed >> 16) % 100;
}

static size_t stages_reached(size_t candidate, int32_t day)
{
    const unsigned passes_first = day > LAST_DAY - 30 ? 20 : 65;
    if (percent(candidate, 1) >= passes_first)
        return 1;
    return percent(candidate, 2) < 60 ? 3 : 2;
}

static enum outcome outcome_of(size_t candidate, size_t reached, int32_t last_day)
{
    if (last_day > LAST_DAY - 12 && percent(candidate, 3) < 60)
        return OUTCOME_IN_FLIGHT;
    if (reached == STAGES && percent(candidate, 4) < 45)
        return OUTCOME_HIRED;
    return percent(candidate, 5) < 12 ? OUTCOME_WITHDRAWN : OUTCOME_REJECTED;
}

/* Some have no submission date, a few one before the interview. */
static int32_t days_to_score(size_t candidate, size_t stage)
{
    const unsigned chance = percent(candidate, 20 + (unsigned)stage);
    if (chance < 10)
        return INT32_MIN;
    return chance == 10 ? -1 : (int32_t)(chance % 9 * (1 + candidate % 5) / 4);
}

static void add_candidate(struct pipeline *pipeline, size_t candidate)
{
    struct sitting sittings[STAGES];
    const int32_t begin = FIRST_DAY + (int32_t)(candidate * (LAST_DAY - FIRST_DAY) / CANDIDATES);
    const size_t reached = stages_reached(candidate, begin);
    int32_t day = begin;
    for (size_t i = 0; i < reached; i++) {
        sittings[i] = (struct sitting){.role = 1,
                                       .interview = (int64_t)i,
                                       .stage = (uint32_t)i,
                                       .interviewer = (uint32_t)((candidate + i) % 5),
                                       .first_day = day,
                                       .last_day = day,
                                       .n_ratings = 4,
                                       .days_to_score = days_to_score(candidate, i)};
        day += 4 + (int32_t)(percent(candidate, 6 + (unsigned)i) % 17);
    }
    for (size_t i = 0; i < reached; i++)
        sittings[i].outcome = outcome_of(candidate, reached, sittings[reached - 1].first_day);
    pipeline_add(pipeline, &(struct candidate_sittings){(int64_t)candidate, reached, sittings});
}

static struct pipeline_options options_of(const struct sample *sample, const char *const *stages,
                                          size_t n_stages, int32_t last_day)
{
    return (struct pipeline_options){
        .limits = sample->limits,
        .windows = pipeline_windows(
            (struct day_range){sample->report.filter.from_day, sample->report.filter.to_day},
            last_day),
        .stages = stages,
        .n_stages = n_stages,
        .stage = STAGE_ANY,
        .n_interviewers = sample->catalogue.n_interviewers};
}

void sample_pipeline(struct sample *sample, const char *const stages[3], struct arena *arena)
{
    const struct pipeline_options options = options_of(sample, stages ? stages : usual_stages,
                                                       STAGES, LAST_DAY);
    struct pipeline *const pipeline = pipeline_create(&options, arena);
    for (size_t c = 0; c < CANDIDATES; c++)
        add_candidate(pipeline, c);
    sample->report.pipeline = pipeline_finish(pipeline, NULL);
    pipeline_free(pipeline);
}

void sample_bare_pipeline(struct sample *sample, size_t n_candidates, struct arena *arena)
{
    static const char *const unnamed[] = {""};
    const struct pipeline_options options = options_of(sample, unnamed, 1, INT32_MIN);
    struct pipeline *const pipeline = pipeline_create(&options, arena);
    const struct sitting sitting = {
        .first_day = INT32_MIN, .last_day = INT32_MIN, .n_ratings = 2, .days_to_score = INT32_MIN};
    for (size_t c = 0; c < n_candidates; c++)
        pipeline_add(pipeline, &(struct candidate_sittings){(int64_t)c, 1, &sitting});
    sample->report.pipeline = pipeline_finish(pipeline, NULL);
    pipeline_free(pipeline);
}
