#include "cli/pipeline_study.h"

#include <string.h>

#include "analytics/pipeline/pipeline.h"
#include "cli/choice/stage_choice.h"
#include "cli/process/interrupt.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/sittings_fetch.h"

static long stage_of_filter(const struct stage_list *stages, const char *name)
{
    for (size_t i = 0; name && i < stages->n; i++)
        if (strcmp(stages->names[i], name) == 0)
            return (long)i;
    return STAGE_ANY;
}

static bool choose_stages(struct invocation *invocation, const struct stage_list *stages,
                          struct pipeline_options *options, struct error *error)
{
    const char *const wanted = invocation->options.stages;
    size_t *declared = NULL;
    options->stages = stages->names;
    options->n_stages = stages->n;
    options->stage = stage_of_filter(stages, invocation->options.filter.stage);
    if (!wanted)
        return true;
    if (!stage_choice_make(wanted, stages->names, stages->n, &invocation->run, &declared,
                           &options->n_declared, error))
        return false;
    options->declared = declared;
    for (size_t i = 0; i < options->n_declared; i++)
        if (options->stage == (long)declared[i])
            return true;
    return options->stage == STAGE_ANY ||
           error_set(error, ERROR_USAGE, "--stage is not one of those that --stages names");
}

static bool count_sittings(const struct fetched_sittings *fetched, struct pipeline *pipeline,
                           const struct pipeline_result **ret, struct error *error)
{
    struct kept_sittings_cursor cursor = {0};
    struct candidate_sittings sittings;
    bool goes_on = true;
    while (goes_on && kept_sittings_next(&fetched->kept, fetched->places, &cursor, &sittings)) {
        pipeline_add(pipeline, &sittings);
        goes_on = interrupt_check(error);
    }
    kept_sittings_cursor_free(&cursor);
    if (goes_on)
        *ret = pipeline_finish(pipeline, fetched->unknown);
    return goes_on;
}

bool pipeline_study(struct invocation *invocation, struct database *database,
                    const struct limits *limits, const int32_t *last_day,
                    struct pipeline_study *ret, struct error *error)
{
    const struct filter *const filter = &invocation->options.filter;
    struct stage_list stages;
    struct fetched_sittings fetched;
    struct pipeline_options options = {.limits = *limits};
    if (!scope_hide_interviewers(database->connection, invocation->options.hide_interviewers,
                                 error) ||
        !stages_fetch(database->connection, &invocation->run, &stages, error) ||
        !sittings_fetch(database->connection, filter, &stages, &invocation->run, &fetched, error))
        return false;
    bool done = choose_stages(invocation, &stages, &options, error);
    if (done) {
        options.windows = pipeline_windows(invocation->options.reported,
                                           last_day ? *last_day : fetched.last_day);
        options.n_interviewers = fetched.catalogue.n_interviewers;
        struct pipeline *const pipeline = pipeline_create(&options, &invocation->run);
        done = count_sittings(&fetched, pipeline, &ret->result, error);
        pipeline_free(pipeline);
    }
    ret->interviewers = fetched.catalogue;
    ret->counts = fetched.counts;
    ret->first_day = fetched.first_day;
    ret->last_day = fetched.last_day;
    kept_sittings_free(&fetched.kept);
    return done;
}
