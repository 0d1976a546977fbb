#include "cli/pipeline_study.h"

#include <string.h>

#include "analytics/pipeline/pipeline.h"
#include "cli/interrupt.h"
#include "cli/stage_choice.h"
#include "sql/fetch/sittings_stream.h"

struct pipeline_names {
    struct stage_list stages;
    struct catalogue catalogue; /* its interviewers alone */
    struct catalogue_ids ids;
};

static bool fetch_names(struct invocation *invocation, struct connection *connection,
                        int32_t last_day, struct pipeline_names *names,
                        struct pipeline_options *options, struct error *error)
{
    const struct filter *const filter = &invocation->options.filter;
    if (!catalogue_fetch_interviewers(connection, filter, &invocation->run, &names->catalogue,
                                      &names->ids, error) ||
        !stages_fetch(connection, &invocation->run, &names->stages, error))
        return false;
    options->windows = pipeline_windows(invocation->options.reported, last_day);
    options->stages = names->stages.names;
    options->n_stages = names->stages.n;
    options->n_interviewers = names->catalogue.n_interviewers;
    return true;
}

static long stage_of_filter(const struct stage_list *stages, const char *name)
{
    for (size_t i = 0; name && i < stages->n; i++)
        if (strcmp(stages->names[i], name) == 0)
            return (long)i;
    return STAGE_ANY;
}

static bool choose_stages(struct invocation *invocation, const struct pipeline_names *names,
                          struct pipeline_options *options, struct error *error)
{
    const char *const wanted = invocation->options.stages;
    size_t *declared = NULL;
    options->stage = stage_of_filter(&names->stages, invocation->options.filter.stage);
    if (!wanted)
        return true;
    if (!stage_choice_make(wanted, names->stages.names, names->stages.n, &invocation->run,
                           &declared, &options->n_declared, error))
        return false;
    options->declared = declared;
    for (size_t i = 0; i < options->n_declared; i++)
        if (options->stage == (long)declared[i])
            return true;
    return options->stage == STAGE_ANY ||
           error_set(error, ERROR_USAGE, "--stage is not one of those that --stages names");
}

static bool show_sittings(struct invocation *invocation, struct connection *connection,
                          const struct pipeline_names *names, struct pipeline *pipeline,
                          const char **ret_unknown, struct error *error)
{
    struct filter filter = FILTER_ALL;
    struct sittings_stream *stream;
    struct candidate_sittings sittings;
    enum read_result result;
    filter.bank = invocation->options.filter.bank;
    filter.role = invocation->options.filter.role;
    if (!sittings_stream_open(connection, &filter, &names->stages, &names->catalogue, &names->ids,
                              &stream, error))
        return false;
    while ((result = sittings_stream_next(stream, &sittings, error)) == READ_ROW &&
           interrupt_check(error))
        pipeline_add(pipeline, &sittings);
    *ret_unknown = sittings_stream_unknown(stream, &invocation->run);
    sittings_stream_close(stream);
    return result == READ_END;
}

bool pipeline_study(struct invocation *invocation, struct database *database,
                    const struct limits *limits, int32_t last_day,
                    const struct pipeline_result **ret, struct catalogue *ret_interviewers,
                    struct error *error)
{
    struct pipeline_names names;
    struct pipeline_options options = {.limits = *limits};
    const char *unknown = NULL;
    if (!fetch_names(invocation, database->connection, last_day, &names, &options, error) ||
        !choose_stages(invocation, &names, &options, error))
        return false;
    struct pipeline *const pipeline = pipeline_create(&options, &invocation->run);
    const bool done = show_sittings(invocation, database->connection, &names, pipeline, &unknown,
                                    error);
    if (done) {
        *ret = pipeline_finish(pipeline, unknown);
        *ret_interviewers = names.catalogue;
    }
    pipeline_free(pipeline);
    return done;
}
