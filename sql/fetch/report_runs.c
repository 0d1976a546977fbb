#include "sql/fetch/report_runs.h"

#include "queries.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

bool report_runs_allowed(struct connection *connection, bool *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_can_keep_results, NO_PARAMETERS, &scratch,
                                    &rows, error);
    if (done)
        *ret = rows_truth(&rows, 0, 0);
    arena_free(&scratch);
    return done;
}

static struct parameter day_or_none(int32_t day)
{
    return day == INT32_MIN || day == INT32_MAX ? parameter_no_day() : parameter_day(day);
}

static struct parameter count(size_t n)
{
    return parameter_integer((int64_t)n);
}

static bool insert_run(struct connection *connection, const struct report_run_record *record,
                       int64_t *ret, struct error *error)
{
    const struct filter *const filter = &record->filter;
    const struct counts *const counts = &record->counts;
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(
        connection, query_insert_report_run,
        PARAMETERS(parameter_integer(record->made_at), parameter_text(record->version),
                   parameter_text(filter->bank), parameter_text(filter->role),
                   parameter_text(filter->stage), day_or_none(filter->from_day),
                   day_or_none(filter->to_day), day_or_none(record->first_day),
                   day_or_none(record->last_day), parameter_text(record->summary),
                   count(counts->candidates), count(counts->interviews),
                   count(counts->interviewers), count(counts->questions), count(counts->ratings),
                   count(counts->missing), parameter_text(window_name(filter->window)),
                   day_or_none(record->reported.first), day_or_none(record->reported.last)),
        &scratch, &rows, error);
    if (done)
        *ret = rows_integer(&rows, 0, 0);
    arena_free(&scratch);
    return done;
}

static bool insert_results(struct connection *connection, const struct report_run_record *record,
                           int64_t run, struct error *error)
{
    const struct {
        const char *query, *rows;
    } parts[] = {{query_insert_question_results, record->questions},
                 {query_insert_pair_results, record->pairs},
                 {query_insert_interviewer_results, record->interviewers},
                 {query_insert_topic_results, record->topics}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!session_query(connection, parts[i].query,
                           PARAMETERS(parameter_integer(run), parameter_text(parts[i].rows)), NULL,
                           NULL, error))
            return false;
    return true;
}

bool report_run_keep(struct connection *connection, const struct report_run_record *record,
                     int64_t *ret, struct error *error)
{
    int64_t run;
    if (!transaction_begin(connection, error))
        return false;
    if (!insert_run(connection, record, &run, error) ||
        !insert_results(connection, record, run, error)) {
        session_abandon(connection, true);
        return false;
    }
    if (!transaction_commit(connection, error))
        return false;
    *ret = run;
    return true;
}
