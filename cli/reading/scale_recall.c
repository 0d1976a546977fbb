#include "cli/reading/scale_recall.h"

/* `import`: the first of the earlier files; 0: there is none. */
static bool recall(struct invocation *invocation, struct connection *connection,
                   const struct source_file *source, struct ingest_settings *settings,
                   int64_t *import, struct error *error)
{
    const struct survey_options *const survey = &settings->survey;
    char headings[DIGEST_SIZE];
    *import = 0;
    return !connection || survey->scale || survey->usual_scale ||
           !score_reader_headings(source, survey, headings) ||
           ingest_settings_recall_scale(invocation, connection, headings, settings, import, error);
}

static void tell(struct invocation *invocation, const struct source_file *source,
                 const struct ingest_settings *settings, int64_t import, bool fits)
{
    command_say(invocation,
                "%s: the scale %s was given for import %lld, which has the same headings%s",
                source_file_name(source->path), settings->declared_scale, (long long)import,
                fits ? ", and is taken here; --scale says another" : "; it does not fit here");
}

bool scale_recall_open(struct invocation *invocation, struct connection *connection,
                       const struct source_file *source, struct ingest_settings *settings,
                       struct score_reader **ret, struct error *error)
{
    struct arena *const run = &invocation->run;
    struct error fault = {0};
    int64_t import;
    if (score_reader_open(source, &settings->survey, run, ret, error))
        return true;
    if (error->code == ERROR_INTERRUPTED)
        return false;
    if (!recall(invocation, connection, source, settings, &import, &fault) ||
        (import && !score_reader_open(source, &settings->survey, run, ret, &fault))) {
        *error = fault;
        return false;
    }
    if (!import)
        return false;
    const bool fits = score_reader_survey(*ret)->n_off_scale == 0;
    tell(invocation, source, settings, import, fits);
    if (fits)
        return true;
    score_reader_close(*ret);
    *ret = NULL;
    ingest_settings_forget_scale(settings);
    return false;
}
