#include "analytics/pipeline/pipeline.h"

#include <stdlib.h>

#include "analytics/pipeline/interviewer_windows.h"
#include "analytics/pipeline/pipeline_changes.h"
#include "analytics/pipeline/pipeline_cohorts.h"
#include "analytics/pipeline/score_times.h"
#include "analytics/pipeline/stage_order.h"

struct pipeline {
    struct pipeline_options options;
    struct arena *run;
    struct applications applications;
    struct interviewer_windows load;
    struct score_times times;
    struct pipeline_result result;
    long *position; /* by stage */
};

struct pipeline *pipeline_create(const struct pipeline_options *options, struct arena *run)
{
    struct pipeline *const pipeline = ARENA_NEW(run, struct pipeline);
    pipeline->options = *options;
    pipeline->run = run;
    pipeline->load = (struct interviewer_windows){
        .windows = &pipeline->options.windows,
        .stage = options->stage,
        .n_interviewers = options->n_interviewers,
        .load = ARENA_ARRAY(run, options->n_interviewers * PIPELINE_ALL_WINDOWS,
                            struct pipeline_load),
        .met = ARENA_ARRAY(run, options->n_interviewers, uint32_t)};
    pipeline->times = (struct score_times){.windows = &pipeline->options.windows,
                                           .stage = options->stage,
                                           .n_interviewers = options->n_interviewers};
    return pipeline;
}

void pipeline_add(struct pipeline *pipeline, const struct candidate_sittings *sittings)
{
    applications_add(&pipeline->applications, sittings);
    interviewer_windows_add(&pipeline->load, sittings);
    score_times_add(&pipeline->times, sittings);
}

void pipeline_free(struct pipeline *pipeline)
{
    applications_free(&pipeline->applications);
    score_times_free(&pipeline->times);
}

/* The stages that count, as they come in the list of names: those that occur, less the one without
 * a name where another has one; or the declared ones. Returns how many. */
static size_t stages_that_count(const struct pipeline *pipeline, size_t *stages)
{
    const struct pipeline_options *const options = &pipeline->options;
    const struct applications *const all = &pipeline->applications;
    for (size_t i = 0; i < options->n_declared; i++)
        stages[i] = options->declared[i];
    if (options->declared)
        return options->n_declared;
    bool *const occurs = ARENA_ARRAY(pipeline->run, options->n_stages, bool);
    for (size_t i = 0; i < all->n_steps; i++)
        occurs[all->steps[i].stage] = true;
    size_t n = 0, unnamed = 0;
    for (size_t s = 0; s < options->n_stages; s++) {
        if (occurs[s] && options->stages[s][0])
            stages[n++] = s;
        else if (occurs[s])
            unnamed = s + 1;
    }
    if (n == 0 && unnamed)
        stages[n++] = unnamed - 1;
    return n;
}

/* How many met one stage on an earlier day than another; both by their place in the list. */
static void count_earlier(const struct pipeline *pipeline, const long *place, size_t n,
                          size_t *before)
{
    const struct applications *const all = &pipeline->applications;
    for (size_t a = 0; a < all->n; a++) {
        const struct application_step *const steps = &all->steps[all->list[a].first_step];
        for (size_t i = 0; i < all->list[a].n_steps; i++)
            for (size_t j = 0; j < all->list[a].n_steps; j++)
                if (place[steps[i].stage] != STAGE_ANY && place[steps[j].stage] != STAGE_ANY &&
                    steps[i].first_day != INT32_MIN && steps[i].first_day < steps[j].first_day)
                    before[(size_t)place[steps[i].stage] * n + (size_t)place[steps[j].stage]]++;
    }
}

static void set_positions(struct pipeline *pipeline, const size_t *stages, size_t n)
{
    for (size_t s = 0; s < pipeline->options.n_stages; s++)
        pipeline->position[s] = STAGE_ANY;
    for (size_t i = 0; i < n; i++)
        pipeline->position[stages[i]] = (long)i;
}

static void find_order(struct pipeline *pipeline, size_t *stages, size_t n)
{
    size_t *const before = ARENA_ARRAY(pipeline->run, n * n, size_t);
    size_t *const order = ARENA_ARRAY(pipeline->run, n, size_t);
    size_t *const found = ARENA_ARRAY(pipeline->run, n, size_t);
    set_positions(pipeline, stages, n);
    count_earlier(pipeline, pipeline->position, n, before);
    pipeline->result.n_set_aside = stage_order(before, n, order);
    pipeline->result.order = ORDER_NAMES;
    for (size_t i = 0; i < n * n; i++)
        if (before[i] > 0 || n == 1)
            pipeline->result.order = ORDER_FOUND;
    for (size_t i = 0; i < n; i++)
        found[i] = stages[order[i]];
    for (size_t i = 0; i < n; i++)
        stages[i] = found[i];
}

static void name_stages(struct pipeline *pipeline, const size_t *stages, size_t n)
{
    const struct pipeline_options *const options = &pipeline->options;
    const char **const names = ARENA_ARRAY(pipeline->run, n, const char *);
    for (size_t i = 0; i < n; i++)
        names[i] = options->stages[stages[i]];
    set_positions(pipeline, stages, n);
    pipeline->result.stages = names;
    pipeline->result.n_stages = n;
    pipeline->result.shown = options->stage == STAGE_ANY ? STAGE_ANY
                                                         : pipeline->position[options->stage];
}

/* Whether two stages were met in another order than the one that counts. */
static bool is_turned(const struct pipeline *pipeline, const struct application *application)
{
    const struct application_step *const steps =
        &pipeline->applications.steps[application->first_step];
    for (size_t i = 0; i < application->n_steps; i++)
        for (size_t j = 0; j < application->n_steps; j++) {
            const long first = pipeline->position[steps[i].stage];
            if (first != STAGE_ANY && first < pipeline->position[steps[j].stage] &&
                steps[j].first_day != INT32_MIN && steps[j].first_day < steps[i].first_day)
                return true;
        }
    return false;
}

static void describe_data(struct pipeline *pipeline, const struct ordered_applications *ordered)
{
    const struct applications *const all = &pipeline->applications;
    struct pipeline_result *const result = &pipeline->result;
    int64_t candidate = INT64_MIN;
    for (size_t i = 0; i < all->n_steps; i++)
        if (pipeline->position[all->steps[i].stage] == STAGE_ANY)
            result->n_left_out += all->steps[i].n_interviews;
    for (size_t i = 0; i < all->n; i++) {
        const struct application_state state = pipeline_cohort_state(ordered, &all->list[i]);
        if (state.last == STAGE_ANY)
            continue;
        result->tells_leaving = result->tells_leaving || state.outcome == OUTCOME_REJECTED ||
                                state.outcome == OUTCOME_WITHDRAWN;
        result->tells_outcome = result->tells_outcome || state.outcome != OUTCOME_IN_FLIGHT;
        result->several_roles = result->several_roles || all->list[i].candidate == candidate;
        result->n_undated += state.first_day == INT32_MIN;
        result->n_turned += is_turned(pipeline, &all->list[i]);
        candidate = all->list[i].candidate;
    }
    result->n_unknown = all->n_unknown;
}

/* Why no share is known, or NULL. */
static const char *why_unknown(const struct pipeline_result *result)
{
    if (result->order == ORDER_NAMES)
        return "the order of the stages is not known";
    return result->tells_leaving ? NULL : "the exports do not say who was rejected or withdrew";
}

static void count_cohorts(struct pipeline *pipeline)
{
    const struct pipeline_options *const options = &pipeline->options;
    struct pipeline_result *const result = &pipeline->result;
    const struct ordered_applications ordered = {&pipeline->applications, pipeline->position,
                                                 result->n_stages};
    describe_data(pipeline, &ordered);
    const size_t n = result->has_months ? PIPELINE_WINDOWS : 1;
    for (size_t w = 0; w < n; w++)
        result->cohorts[w] = pipeline_cohorts_of(
            &ordered, options->windows.of[w], why_unknown(result), &options->limits, pipeline->run);
    if (!result->has_months)
        return;
    result->changes = ARENA_ARRAY(pipeline->run, result->n_stages, struct pipeline_change);
    pipeline_changes(result->cohorts[WINDOW_MONTH].stages, result->cohorts[WINDOW_PREVIOUS].stages,
                     result->n_stages, &options->limits, result->changes);
}

const struct pipeline_result *pipeline_finish(struct pipeline *pipeline, const char *unknown_words)
{
    const struct pipeline_options *const options = &pipeline->options;
    struct pipeline_result *const result = &pipeline->result;
    const size_t most = options->n_stages > options->n_declared ? options->n_stages
                                                                : options->n_declared;
    size_t *const stages = ARENA_ARRAY(pipeline->run, most, size_t);
    pipeline->position = ARENA_ARRAY(pipeline->run, options->n_stages, long);
    const size_t n = stages_that_count(pipeline, stages);
    *result = (struct pipeline_result){
        .n_named = n,
        .shown = STAGE_ANY,
        .order = options->declared ? ORDER_DECLARED : ORDER_FOUND,
        .has_months = options->windows.has_months,
        .first_beside = pipeline_windows_first_beside(&options->windows),
        .unknown_words = unknown_words,
        .load = pipeline->load.load,
        .score_times = score_times_finish(&pipeline->times, &options->limits, pipeline->run),
        .n_interviewers = options->n_interviewers};
    for (size_t m = 0; m < PIPELINE_MONTHS; m++)
        result->months[m] = options->windows.of[WINDOW_FIRST_MONTH + m];
    if (n > PIPELINE_MOST_STAGES)
        return result;
    if (!options->declared)
        find_order(pipeline, stages, n);
    name_stages(pipeline, stages, n);
    count_cohorts(pipeline);
    return result;
}
