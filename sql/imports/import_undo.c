#include "sql/imports/import_undo.h"

#include "queries.h"
#include "sql/calibration/calibration_scores.h"
#include "sql/imports/import_ledger.h"
#include "sql/imports/rating_moments.h"
#include "sql/imports/value_history.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

static bool check_in_force(struct connection *connection, int64_t number, struct error *error)
{
    struct arena scratch = {0};
    struct import_entry entry;
    bool in_force = import_ledger_get(connection, number, &scratch, &entry, error);
    if (in_force && entry.undone_at) {
        in_force = error_set(error, ERROR_FAILED, "import %lld is undone already, since %s",
                             (long long)number, entry.undone_at);
        error_hint(error, "to have its scores back, load its file again with: assay ingest FILE");
    }
    arena_free(&scratch);
    return in_force;
}

static bool step(struct connection *connection, const char *query, int64_t number,
                 struct error *error)
{
    return session_query(connection, query, PARAMETERS(parameter_integer(number)), NULL, NULL,
                         error);
}

static bool count(struct connection *connection, int64_t number, struct undo_record *ret,
                  struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_count_undone_ratings,
                                    PARAMETERS(parameter_integer(number)), &scratch, &rows, error);
    if (done)
        *ret = (struct undo_record){
            .number = number,
            .removed = (size_t)rows_integer(&rows, 0, 0),
            .returned = (size_t)rows_integer(&rows, 0, 1),
            .overwritten = (size_t)rows_integer(&rows, 0, 2),
            .confirmed = (size_t)rows_integer(&rows, 0, 3),
        };
    arena_free(&scratch);
    return done;
}

/* What is left of a sitting may be one interview where it was two. */
static bool tidy(struct connection *connection, struct error *error)
{
    bool several;
    return rating_moments_note(connection, &several, error) &&
           value_history_tidy(connection, error) &&
           (!several || rating_moments_settle(connection, error));
}

static bool rewrite(struct connection *connection, int64_t number, struct undo_record *ret,
                    struct error *error)
{
    size_t n_calibration;
    const bool done = check_in_force(connection, number, error) &&
                      step(connection, query_mark_import_undone, number, error) &&
                      step(connection, query_delete_rejects_of_import, number, error) &&
                      calibration_scores_undo(connection, number, &n_calibration, error) &&
                      value_history_begin(connection, error) &&
                      step(connection, query_delete_merged_values_of_import, number, error) &&
                      step(connection, query_touch_ratings_of_import, number, error) &&
                      value_history_take(connection, error) &&
                      step(connection, query_remove_values_of_import, number, error) &&
                      value_history_fold(connection, error) &&
                      count(connection, number, ret, error) &&
                      value_history_store(connection, error) && tidy(connection, error);
    if (done)
        ret->removed += n_calibration;
    return done;
}

bool import_undo(struct connection *connection, int64_t number, bool dry_run,
                 struct undo_record *ret, struct error *error)
{
    struct undo_record record;
    const bool done = transaction_begin(connection, error) &&
                      rewrite(connection, number, &record, error) &&
                      (dry_run || transaction_commit(connection, error));
    if (!done || dry_run)
        session_abandon(connection, true);
    if (done)
        *ret = record;
    return done;
}
