#include "sql/session/connection.h"

#include <libpq-fe.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "queries.h"
#include "sql/session/conninfo.h"
#include "sql/session/migrations.h"
#include "sql/session/session.h"
#include "sql/session/sql_log.h"
#include "sql/session/transaction.h"

enum { OLDEST_SERVER = 130000 };

static const char CANCELLED[] = "57014"; /* SQLSTATE query_canceled */

struct connection {
    PGconn *libpq;
    PGcancel *cancel;
    volatile sig_atomic_t cancelled;
    char *copied;  /* the piece of a COPY that the caller reads */
    char state[6]; /* SQLSTATE of the last statement that failed */
    bool show_sql;
};

static bool lost(const struct connection *connection, struct error *error)
{
    error_set(error, ERROR_DATABASE, "the connection to the database was lost: %.*s",
              (int)strcspn(PQerrorMessage(connection->libpq), "\n"),
              PQerrorMessage(connection->libpq));
    return error_hint(error, "what was under way was not stored; look at the server, then run the "
                             "command again");
}

static const char *field_of(const PGresult *result, int field)
{
    const char *const text = PQresultErrorField(result, field);
    return text ? text : "";
}

bool connection_interrupted(const struct connection *connection, struct error *error)
{
    return PQtransactionStatus(connection->libpq) == PQTRANS_IDLE
               ? error_interrupted(error)
               : error_set(error, ERROR_INTERRUPTED, "interrupted, rolled back");
}

static bool failed(struct connection *connection, const PGresult *result, struct error *error)
{
    const char *const state = field_of(result, PG_DIAG_SQLSTATE);
    snprintf(connection->state, sizeof connection->state, "%s", state);
    if (session_is_lost(connection))
        return lost(connection, error);
    const char *message = field_of(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!*message)
        message = PQerrorMessage(connection->libpq);
    if (connection->cancelled && strcmp(state, CANCELLED) == 0)
        return connection_interrupted(connection, error);
    error_set(error, ERROR_DATABASE, "the database reports: %.*s%s%s%s",
              (int)strcspn(message, "\n"), message, *state ? " (" : "", state, *state ? ")" : "");
    if (strcmp(state, CANCELLED) == 0)
        return error_hint(error,
                          "it lets nobody work longer on a statement (statement_timeout), or "
                          "somebody ended it");
    const char *const hint = field_of(result, PG_DIAG_MESSAGE_HINT);
    return *hint ? error_hint(error, "%s", hint) : false;
}

static void copy_cells(const PGresult *result, struct arena *arena, struct rows *ret)
{
    ret->n = (size_t)PQntuples(result);
    ret->n_columns = (size_t)PQnfields(result);
    struct cell *const cells = ARENA_ARRAY(arena, ret->n * ret->n_columns, struct cell);
    for (size_t i = 0; i < ret->n * ret->n_columns; i++) {
        const int row = (int)(i / ret->n_columns), column = (int)(i % ret->n_columns);
        if (PQgetisnull(result, row, column))
            continue;
        cells[i].length = (size_t)PQgetlength(result, row, column);
        cells[i].bytes = arena_copy_n(arena, PQgetvalue(result, row, column), cells[i].length);
    }
    ret->cells = cells;
}

bool session_query(struct connection *connection, const char *query,
                   const struct parameter *parameters, size_t n_parameters, struct arena *arena,
                   struct rows *ret, struct error *error)
{
    if (connection->cancelled)
        return connection_interrupted(connection, error);
    struct encoded_parameters encoded;
    parameters_encode(parameters, n_parameters, &encoded);
    if (connection->show_sql)
        sql_log(query, parameters, n_parameters, stderr);
    PGresult *const result = PQexecParams(connection->libpq, query, (int)n_parameters,
                                          encoded.types, encoded.values, encoded.lengths,
                                          encoded.formats, 1);
    const ExecStatusType status = PQresultStatus(result);
    bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (!done)
        failed(connection, result, error);
    else if (strcmp(PQcmdStatus(result), "ROLLBACK") == 0 &&
             PQtransactionStatus(connection->libpq) == PQTRANS_IDLE) /* a COMMIT that failed */
        done = error_set(error, ERROR_DATABASE, "the transaction was rolled back");
    if (done && ret) {
        *ret = (struct rows){.affected = strtoll(PQcmdTuples(result), NULL, 10)};
        if (arena)
            copy_cells(result, arena, ret);
    }
    PQclear(result);
    return done;
}

bool session_is_lost(const struct connection *connection)
{
    return PQstatus(connection->libpq) != CONNECTION_OK;
}

bool session_failed_with(const struct connection *connection, const char *state)
{
    return strcmp(connection->state, state) == 0;
}

static bool begin_copy(struct connection *connection, const char *query, ExecStatusType expected,
                       struct error *error)
{
    if (connection->cancelled)
        return connection_interrupted(connection, error);
    if (connection->show_sql)
        sql_log(query, NO_PARAMETERS, stderr);
    PGresult *const result = PQexec(connection->libpq, query);
    const bool begun = PQresultStatus(result) == expected;
    if (!begun)
        failed(connection, result, error);
    PQclear(result);
    return begun;
}

bool session_copy_in(struct connection *connection, const char *query, struct error *error)
{
    return begin_copy(connection, query, PGRES_COPY_IN, error);
}

bool session_copy_put(struct connection *connection, const char *bytes, size_t length,
                      struct error *error)
{
    if (PQputCopyData(connection->libpq, bytes, (int)length) == 1)
        return true;
    return failed(connection, NULL, error);
}

/* What the server says at the end of a COPY in either direction. */
static bool end_copy(struct connection *connection, struct error *error)
{
    bool done = true;
    PGresult *result;
    while ((result = PQgetResult(connection->libpq))) {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && done)
            done = failed(connection, result, error);
        PQclear(result);
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
            break;
    }
    return done;
}

bool session_copy_end(struct connection *connection, struct error *error)
{
    if (PQputCopyEnd(connection->libpq, NULL) != 1)
        return failed(connection, NULL, error);
    return end_copy(connection, error);
}

bool session_copy_out(struct connection *connection, const char *query, struct error *error)
{
    return begin_copy(connection, query, PGRES_COPY_OUT, error);
}

enum read_result session_copy_next(struct connection *connection, const char **bytes,
                                   size_t *length, struct error *error)
{
    PQfreemem(connection->copied);
    connection->copied = NULL;
    const int result = PQgetCopyData(connection->libpq, &connection->copied, 0);
    if (result == -2) {
        failed(connection, NULL, error);
        return READ_FAILED;
    }
    if (result == -1)
        return end_copy(connection, error) ? READ_END : READ_FAILED;
    *bytes = connection->copied;
    *length = (size_t)result;
    return READ_ROW;
}

void session_abandon(struct connection *connection, bool transaction_too)
{
    PGresult *result;
    char *piece;
    while ((result = PQgetResult(connection->libpq))) {
        const ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        if (status == PGRES_COPY_IN && PQputCopyEnd(connection->libpq, "abandoned") != 1)
            break;
        while (status == PGRES_COPY_OUT && PQgetCopyData(connection->libpq, &piece, 0) > 0)
            PQfreemem(piece);
    }
    if (transaction_too && PQtransactionStatus(connection->libpq) != PQTRANS_IDLE)
        PQclear(PQexec(connection->libpq, "ROLLBACK"));
}

static bool refuse_unsuitable(const struct connection *connection, struct error *error)
{
    const int version = PQserverVersion(connection->libpq);
    if (version < OLDEST_SERVER) {
        error_set(error, ERROR_DATABASE, "this is PostgreSQL %d; Assay needs 13 or newer",
                  version / 10000);
        return error_hint(error, "leave out --db to use Assay's own server");
    }
    const char *const encoding = PQparameterStatus(connection->libpq, "server_encoding");
    if (encoding && strcmp(encoding, "UTF8") == 0)
        return true;
    error_set(error, ERROR_DATABASE, "the database's encoding is %s; Assay needs UTF8",
              encoding ? encoding : "unknown");
    return error_hint(error, "createdb --encoding=UTF8 --template=template0 NAME");
}

static void ignore_notice(void *context, const char *message)
{
    (void)context, (void)message;
}

static bool unreachable(const char *conninfo, const char *message, struct error *error)
{
    if (!conninfo || !conninfo_is_doubtful(conninfo))
        return error_set(error, ERROR_DATABASE, "cannot reach the database: %.*s",
                         (int)strcspn(message, "\n"), message);
    error_set(error, ERROR_DATABASE,
              "cannot reach the database: what says which one cannot be read as it stands; it is "
              "not shown, for it may hold a password");
    return error_hint(error, "write host=HOST dbname=NAME user=NAME or "
                             "postgresql://USER:PASSWORD@HOST/NAME; in the latter @ : / ? # %% [ ] "
                             "within a password are %%40 %%3A %%2F %%3F %%23 %%25 %%5B %%5D");
}

bool connection_open(const char *conninfo, const struct connection_options *options,
                     struct connection **ret, struct error *error)
{
    const char *const names[] = {"dbname", "client_encoding", "fallback_application_name", NULL};
    const char *const values[] = {conninfo ? conninfo : "", "UTF8", "assay", NULL};
    struct connection *const connection = calloc(1, sizeof *connection);
    if (!connection)
        memory_exhausted();
    connection->show_sql = options && options->show_sql;
    connection->libpq = PQconnectdbParams(names, values, 1);
    if (PQstatus(connection->libpq) != CONNECTION_OK) {
        unreachable(conninfo, PQerrorMessage(connection->libpq), error);
        goto cleanup;
    }
    PQsetNoticeProcessor(connection->libpq, ignore_notice, NULL);
    connection->cancel = PQgetCancel(connection->libpq);
    if (!refuse_unsuitable(connection, error) ||
        !session_query(connection, query_set_session, NO_PARAMETERS, NULL, NULL, error) ||
        (!(options && options->glances) && !migrations_apply(connection, error)))
        goto cleanup;
    *ret = connection;
    return true;
cleanup:
    connection_close(connection);
    return false;
}

bool connection_answers(const char *conninfo)
{
    return PQping(conninfo) == PQPING_OK;
}

void connection_close(struct connection *connection)
{
    if (!connection)
        return;
    PQfreemem(connection->copied);
    PQfreeCancel(connection->cancel);
    PQfinish(connection->libpq);
    free(connection);
}

void connection_cancel(struct connection *connection)
{
    char message[256];
    connection->cancelled = 1;
    PQcancel(connection->cancel, message, sizeof message);
}

bool connection_begin_reading(struct connection *connection, struct error *error)
{
    return session_query(connection, query_begin_reading, NO_PARAMETERS, NULL, NULL, error);
}

bool connection_end_reading(struct connection *connection, struct error *error)
{
    return session_query(connection, query_commit_transaction, NO_PARAMETERS, NULL, NULL, error);
}
