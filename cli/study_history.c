#include "cli/study_history.h"

#include <string.h>

#include "cli/interrupt.h"
#include "sql/catalogue.h"
#include "sql/ratings_stream.h"

static bool show_all(struct database *database, const struct filter *filter,
                     const struct catalogue *catalogue, const struct catalogue_ids *ids,
                     struct history *history, struct error *error)
{
    struct ratings_stream *stream;
    if (!ratings_stream_open(database->connection, filter, catalogue, ids, &stream, error))
        return false;
    struct candidate_ratings ratings;
    enum read_result result;
    while ((result = ratings_stream_next(stream, &ratings, error)) == READ_ROW &&
           interrupt_check(error))
        history_add(history, &ratings);
    ratings_stream_close(stream);
    history_end_pass(history);
    return result == READ_END;
}

static const struct drift_series no_history = {
    .state = DRIFT_TOO_FEW,
    .reason = "there is no rating with a date",
    .before = {.status = ESTIMATE_TOO_FEW},
    .trend = {.status = ESTIMATE_TOO_FEW},
};

/* The same result, of what the study has: what the period did not see is left out. */
static const struct drift_result *of_study(const struct study *study,
                                           const struct catalogue *catalogue,
                                           const struct drift_result *all, struct arena *run)
{
    struct drift_result *const result = ARENA_NEW(run, struct drift_result);
    const struct catalogue *const shown = &study->catalogue;
    *result = *all;
    result->questions = ARENA_ARRAY(run, shown->n_questions, struct drift_series);
    result->interviewers = ARENA_ARRAY(run, shown->n_interviewers, struct drift_series);
    for (size_t q = 0; q < shown->n_questions; q++) {
        result->questions[q] = no_history;
        for (size_t i = 0; i < catalogue->n_questions; i++)
            if (strcmp(shown->questions[q].code, catalogue->questions[i].code) == 0)
                result->questions[q] = all->questions[i];
    }
    for (size_t q = 0; q < shown->n_interviewers; q++) {
        result->interviewers[q] = no_history;
        for (size_t i = 0; i < catalogue->n_interviewers; i++)
            if (strcmp(shown->interviewers[q], catalogue->interviewers[i]) == 0)
                result->interviewers[q] = all->interviewers[i];
    }
    return result;
}

bool study_history(struct invocation *invocation, struct database *database, struct study *study,
                   struct error *error)
{
    struct filter filter = invocation->options.filter;
    struct catalogue *const catalogue = ARENA_NEW(&invocation->run, struct catalogue);
    struct catalogue_ids ids;
    filter.from_day = INT32_MIN;
    if (!catalogue_fetch(database->connection, &filter, &invocation->run, catalogue, &ids, error))
        return false;
    struct history *const history = history_create(catalogue, &study->limits, &invocation->run);
    const bool done = show_all(database, &filter, catalogue, &ids, history, error) &&
                      show_all(database, &filter, catalogue, &ids, history, error);
    if (done)
        study->report.drift = of_study(study, catalogue, history_finish(history), &invocation->run);
    history_free(history);
    return done;
}
