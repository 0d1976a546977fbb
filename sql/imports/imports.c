#include "sql/imports/imports.h"

#include <stdlib.h>

#include "base/memory.h"
#include "queries.h"
#include "sql/imports/import_history.h"
#include "sql/imports/import_resolution.h"
#include "sql/imports/kept_rejects.h"
#include "sql/imports/staged_scores.h"
#include "sql/session/big_endian.h"
#include "sql/session/copy_reader.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

struct import {
    struct connection *connection;
    struct arena arena;
    struct staged_scores staged;
    struct kept_rejects rejects;
    struct import_resolution resolution;
    struct calibration_scores calibration;
    bool committed;
};

/* The name of the bank that the questions are in; empty when there is none. */
static bool choose_bank(struct import *import, const char *wanted, struct error *error)
{
    struct connection *const connection = import->connection;
    struct rows banks, found;
    if (!wanted &&
        !session_query(connection, query_list_banks, NO_PARAMETERS, &import->arena, &banks, error))
        return false;
    if (!wanted && banks.n > 1) {
        error_set(error, ERROR_USAGE, "there are %zu question banks", banks.n);
        return error_hint(error, "choose one, such as --bank '%.200s'", rows_text(&banks, 0, 0));
    }
    const char *const name = wanted ? wanted : banks.n ? rows_text(&banks, 0, 0) : "";
    if (!session_query(connection, query_find_bank, PARAMETERS(parameter_text(name)),
                       &import->arena, &found, error))
        return false;
    if (!found.n) {
        error_set(error, ERROR_FAILED, "there is no question bank '%.200s'", name);
        return error_hint(error, "load it with: assay bank import FILE.md");
    }
    import->resolution.bank = arena_copy(&import->arena, name);
    import->resolution.bank_id = rows_integer(&found, 0, 0);
    return true;
}

static bool insert_import(struct import *import, const struct import_request *request,
                          struct error *error)
{
    struct rows rows;
    if (!session_query(import->connection, query_insert_import,
                       PARAMETERS(parameter_text(request->file), parameter_text(request->sha256),
                                  parameter_text(request->mapping),
                                  parameter_text(request->asked ? request->asked : ""),
                                  parameter_text(request->headings ? request->headings : ""),
                                  parameter_text(request->declared_scale),
                                  parameter_text(request->timezone)),
                       &import->arena, &rows, error))
        return false;
    struct import_resolution *const resolution = &import->resolution;
    resolution->import_id = rows_integer(&rows, 0, 0);
    resolution->counts = (struct import_record){
        .number = resolution->import_id,
        .file = arena_copy(&import->arena, request->file),
        .sha256 = arena_copy(&import->arena, request->sha256),
        .loaded_at = rows_text(&rows, 0, 1),
    };
    return true;
}

static bool create_staging(struct connection *connection, struct error *error)
{
    const char *const queries[] = {
        query_set_import_memory,         query_create_staged_score,
        query_create_staged_person,      query_create_staged_visit,
        query_create_staged_interviewer, query_create_staged_question,
        query_create_staged_scale,       query_create_staged_candidate,
        query_create_staged_reject,      query_create_staged_sitting,
        query_create_known_question,     query_create_known_interviewer,
        query_create_staged_interview,   query_create_known_interview,
    };
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
        if (!session_query(connection, queries[i], NO_PARAMETERS, NULL, NULL, error))
            return false;
    return true;
}

static bool begin(struct import *import, const struct import_request *request, struct error *error)
{
    struct connection *const connection = import->connection;
    return choose_bank(import, request->bank, error) && insert_import(import, request, error) &&
           create_staging(connection, error);
}

bool import_begin(struct connection *connection, const struct import_request *request,
                  struct import **ret, int64_t *already, struct error *error)
{
    int64_t number;
    struct import *const import = calloc(1, sizeof *import);
    if (!import)
        memory_exhausted();
    import->connection = connection;
    import->resolution = (struct import_resolution){.connection = connection,
                                                    .arena = &import->arena,
                                                    .by_name = !request->candidate_has_id,
                                                    .new_interviews = request->new_interviews,
                                                    .timezone = request->timezone,
                                                    .scores = &import->staged};
    staged_scores_open(&import->staged, connection, !request->candidate_has_id, request->open_file);
    const bool begun = transaction_begin(connection, error) &&
                       import_history_find(connection, request->sha256, request->mapping, &number,
                                           error);
    const bool goes_on = begun && number == 0 && begin(import, request, error);
    const bool done = goes_on || (begun && number > 0);
    if (done) {
        *already = number;
        *ret = goes_on ? import : NULL;
    }
    if (!goes_on)
        import_close(import);
    return done;
}

bool import_add(struct import *import, const struct score_row *row, struct error *error)
{
    if (calibration_scores_take(row)) {
        calibration_scores_add(&import->calibration, row);
        return true;
    }
    import->resolution.has_criteria |= row->criterion != 0;
    return staged_scores_add(&import->staged, row, error);
}

void import_note_reject(struct import *import, const struct reject *reject)
{
    kept_rejects_add(&import->rejects, reject);
}

/* Columns of copy_rejects_out.sql. */
enum { LINE, OFFSET, LENGTH, COLUMN, VALUE, REASON, HINT, N_REJECT_CELLS };

static bool show_reject(const struct cell *cells,
                        bool (*on_reject)(const struct reject *reject, void *context),
                        void *context)
{
    struct arena scratch = {0};
    const char *texts[N_REJECT_CELLS];
    for (size_t i = COLUMN; i < N_REJECT_CELLS; i++)
        texts[i] = arena_copy_n(&scratch, cells[i].bytes, cells[i].length);
    const struct reject reject = {
        .line = big_endian_get_64(cells[LINE].bytes),
        .offset = big_endian_get_64(cells[OFFSET].bytes),
        .length = big_endian_get_64(cells[LENGTH].bytes),
        .column = texts[COLUMN],
        .value = texts[VALUE],
        .reason = texts[REASON],
        .hint = texts[HINT],
    };
    const bool go_on = on_reject(&reject, context);
    arena_free(&scratch);
    return go_on;
}

static bool show_rejects(struct connection *connection,
                         bool (*on_reject)(const struct reject *reject, void *context),
                         void *context, struct error *error)
{
    if (!session_copy_out(connection, query_copy_rejects_out, error))
        return false;
    struct copy_reader reader = {.connection = connection};
    struct cell cells[N_REJECT_CELLS];
    enum read_result result;
    bool go_on = true;
    while (go_on && (result = copy_reader_next(&reader, cells, N_REJECT_CELLS, error)) == READ_ROW)
        go_on = show_reject(cells, on_reject, context);
    copy_reader_free(&reader);
    if (!go_on)
        return error_set(error, ERROR_REJECT_LIMIT, "too many rows cannot be taken");
    return result == READ_END;
}

/* The scores of sessions, which no other table has. */
static bool settle_calibration(struct import *import, const struct scale *scales,
                               bool (*on_reject)(const struct reject *reject, void *context),
                               void *context, struct error *error)
{
    struct calibration_scores *const scores = &import->calibration;
    struct import_record *const counts = &import->resolution.counts;
    if (!calibration_scores_settle(scores, scales, on_reject, context))
        return error_set(error, ERROR_REJECT_LIMIT, "too many rows cannot be taken");
    counts->accepted += scores->n + scores->n_missing;
    counts->missing += scores->n_missing;
    return true;
}

bool import_resolve(struct import *import, const struct scale *scales, size_t n_scales,
                    bool (*on_reject)(const struct reject *reject, void *context), void *context,
                    struct import_receipt *ret, struct error *error)
{
    struct import_resolution *const resolution = &import->resolution;
    if (!staged_scores_close(&import->staged, error))
        return false;
    resolution->n_rejected = (int64_t)import->staged.n_rejected;
    if (!import_resolution_run(resolution, scales, n_scales, error) ||
        (resolution->n_rejected && !show_rejects(import->connection, on_reject, context, error)) ||
        !settle_calibration(import, scales, on_reject, context, error))
        return false;
    *ret = (struct import_receipt){
        .record = resolution->counts,
        .n_two_names = resolution->n_two_names,
        .two_names_id = resolution->two_names_id,
        .n_told_by_time = resolution->n_told_by_time,
        .n_submitted_before = resolution->n_submitted_before,
        .n_calibration = import->calibration.n,
        .calibration = calibration_scores_subjects(&import->calibration)};
    ret->record.rejected = (size_t)import->rejects.n;
    return true;
}

bool import_commit(struct import *import, uint64_t rows, struct error *error)
{
    const struct import_resolution *const resolution = &import->resolution;
    const struct import_record *const counts = &resolution->counts;
    import->committed = kept_rejects_store(&import->rejects, import->connection,
                                           resolution->import_id, error) &&
                        calibration_scores_store(&import->calibration, import->connection,
                                                 resolution->import_id, error) &&
                        session_query(import->connection, query_finish_import,
                                      PARAMETERS(parameter_integer(resolution->import_id),
                                                 parameter_integer((int64_t)rows),
                                                 parameter_integer((int64_t)counts->accepted),
                                                 parameter_integer((int64_t)counts->changed),
                                                 parameter_integer((int64_t)counts->unchanged),
                                                 parameter_integer((int64_t)counts->missing),
                                                 parameter_integer((int64_t)import->rejects.n),
                                                 parameter_integer(resolution->highest_candidate)),
                                      NULL, NULL, error) &&
                        transaction_commit(import->connection, error);
    return import->committed;
}

void import_close(struct import *import)
{
    if (!import)
        return;
    if (!import->committed)
        session_abandon(import->connection, true);
    staged_scores_free(&import->staged);
    kept_rejects_free(&import->rejects);
    calibration_scores_free(&import->calibration);
    arena_free(&import->arena);
    free(import);
}
