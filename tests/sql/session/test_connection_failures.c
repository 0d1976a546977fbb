#include <libpq-fe.h>
#include <string.h>

#include "sql/fetch/catalogue.h"
#include "sql/fetch/snapshot_fetch.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/throwaway.h"

/* Calls of a function of libpq that still work before one fails; -1: all do. */
static int params_left = -1, put_left = -1, put_end_left = -1, get_left = -1;
static int server_version;

static bool fails_now(int *left)
{
    return *left >= 0 && (*left)-- == 0;
}

PGresult *__real_PQexecParams(PGconn *, const char *, int, const Oid *, const char *const *,
                              const int *, const int *, int);
PGresult *__wrap_PQexecParams(PGconn *, const char *, int, const Oid *, const char *const *,
                              const int *, const int *, int);
int __real_PQputCopyData(PGconn *, const char *, int);
int __wrap_PQputCopyData(PGconn *, const char *, int);
int __real_PQputCopyEnd(PGconn *, const char *);
int __wrap_PQputCopyEnd(PGconn *, const char *);
int __real_PQgetCopyData(PGconn *, char **, int);
int __wrap_PQgetCopyData(PGconn *, char **, int);
int __real_PQserverVersion(const PGconn *);
int __wrap_PQserverVersion(const PGconn *);

/* No memory: libpq has no result to give. */
PGresult *__wrap_PQexecParams(PGconn *libpq, const char *query, int n, const Oid *types,
                              const char *const *values, const int *lengths, const int *formats,
                              int format)
{
    return fails_now(&params_left)
               ? NULL
               : __real_PQexecParams(libpq, query, n, types, values, lengths, formats, format);
}

int __wrap_PQputCopyData(PGconn *libpq, const char *bytes, int length)
{
    return fails_now(&put_left) ? -1 : __real_PQputCopyData(libpq, bytes, length);
}

int __wrap_PQputCopyEnd(PGconn *libpq, const char *message)
{
    return fails_now(&put_end_left) ? -1 : __real_PQputCopyEnd(libpq, message);
}

int __wrap_PQgetCopyData(PGconn *libpq, char **bytes, int async)
{
    if (!fails_now(&get_left))
        return __real_PQgetCopyData(libpq, bytes, async);
    *bytes = NULL;
    return -2;
}

int __wrap_PQserverVersion(const PGconn *libpq)
{
    return server_version ? server_version : __real_PQserverVersion(libpq);
}

static const struct score_row rows[] = {
    {.candidate = "a", .interviewer = "Ann", .question = "1", .level = 1, .day = 5},
    {.candidate = "b", .interviewer = "Ann", .question = "1", .level = 2, .day = 5},
};
static const struct load two_scores = {.sha256 = "s", .rows = rows, .n = 2};

static void an_old_server_is_refused(void **state)
{
    (void)state;
    struct connection *none = NULL;
    struct error error;
    server_version = 120022;
    assert_false(connection_open(throwaway_conninfo(), NULL, &none, &error));
    server_version = 0;
    assert_string_equal(error.message, "this is PostgreSQL 12; Assay needs 13 or newer");
    assert_null(none);
}

static void an_import_leaves_nothing_wherever_a_statement_fails(void **state)
{
    (void)state;
    struct load_outcome outcome;
    struct error error;
    bool done = false;
    int statements = 0;
    for (; !done; statements++) {
        params_left = statements;
        done = try_load(connection, &two_scores, &outcome, &error);
        params_left = -1;
        if (done)
            break;
        assert_int_equal(error.code, ERROR_DATABASE);
        assert_string_equal(text_of(connection, &arena,
                                    "SELECT (SELECT count(*) FROM assay.import) + (SELECT count(*) "
                                    "FROM assay.rating) + (SELECT count(*) FROM assay.candidate) "
                                    "+ (SELECT count(*) FROM assay.interviewer) AS n"),
                            "0");
    }
    assert_true(statements > 20);
}

static void an_import_fails_when_its_rows_cannot_be_sent(void **state)
{
    (void)state;
    const struct load again = {.sha256 = "again", .rows = rows, .n = 2};
    struct load_outcome outcome;
    struct error error;
    int *const faults[] = {&put_left, &put_end_left};
    for (size_t i = 0; i < 2; i++) {
        *faults[i] = 0;
        assert_false(try_load(connection, &again, &outcome, &error));
        assert_int_equal(error.code, ERROR_DATABASE);
        assert_string_equal(
            text_of(connection, &arena, "SELECT count(*) FROM assay.import WHERE sha256 = 'again'"),
            "0");
    }
}

static void a_reading_that_breaks_off_is_a_failure_not_an_end(void **state)
{
    (void)state;
    struct snapshot snapshot;
    struct error error;
    for (int read = 0; read < 3; read++) {
        get_left = read;
        assert_false(snapshot_fetch(connection, &FILTER_ALL, &arena, &snapshot, &error));
        assert_int_equal(error.code, ERROR_DATABASE);
        assert_string_equal(text_of(connection, &arena, "SELECT 1 AS one"), "1");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_old_server_is_refused),
        cmocka_unit_test(an_import_leaves_nothing_wherever_a_statement_fails),
        cmocka_unit_test(an_import_fails_when_its_rows_cannot_be_sent),
        cmocka_unit_test(a_reading_that_breaks_off_is_a_failure_not_an_end),
    };
    return cmocka_run_group_tests(tests, open_empty_database, close_database_and_server);
}
