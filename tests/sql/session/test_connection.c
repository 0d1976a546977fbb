#include "sql/session/connection.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>

#include "sql/session/copy_writer.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static void values_come_back_as_they_went_in(void **state)
{
    (void)state;
    struct rows rows;
    struct error error;
    assert_true(session_query(
        connection, "SELECT $1, $2, $3, $4, $5, $6, $7, -2::smallint, $2::int4",
        PARAMETERS(parameter_text("it's \\ \xe2\x82\xac\n$1"), parameter_integer(-40000),
                   parameter_real(-0.1), parameter_truth(true), parameter_day(-719162),
                   parameter_text(NULL), parameter_no_day()),
        &arena, &rows, &error));
    assert_int_equal(rows.n, 1);
    assert_string_equal(rows_text(&rows, 0, 0), "it's \\ \xe2\x82\xac\n$1");
    assert_int_equal(rows_integer(&rows, 0, 1), -40000);
    assert_near(rows_real(&rows, 0, 2), -0.1, 0);
    assert_true(rows_truth(&rows, 0, 3));
    assert_int_equal(rows_day(&rows, 0, 4), -719162);
    assert_true(rows_is_null(&rows, 0, 5));
    assert_null(rows_text(&rows, 0, 5));
    assert_true(rows_is_null(&rows, 0, 6));
    assert_int_equal(rows_integer(&rows, 0, 7), -2);
    assert_int_equal(rows_integer(&rows, 0, 8), -40000);
}

static void a_wrong_query_is_an_error_with_its_state(void **state)
{
    (void)state;
    struct rows rows = {.n = 7};
    struct error error;
    assert_false(session_query(connection, "SELECT nothing", NO_PARAMETERS, &arena, &rows, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_string_equal(error.message,
                        "the database reports: column \"nothing\" does not exist (42703)");
    assert_int_equal(rows.n, 7);
}

static struct connection *busy;

static void set_alarm(void)
{
    setitimer(ITIMER_REAL, &(const struct itimerval){.it_value.tv_usec = 20000}, NULL);
}

/* Again later, for this one may come before the server has the statement. Only once it is done: a
 * busy machine takes longer for it than the time between two alarms. */
static void cancel(int number)
{
    (void)number;
    connection_cancel(busy);
    set_alarm();
}

static void cancel_soon(void)
{
    signal(SIGALRM, cancel);
    set_alarm();
}

static void stop_cancelling(void)
{
    signal(SIGALRM, SIG_IGN);
    setitimer(ITIMER_REAL, &(const struct itimerval){0}, NULL);
}

static void a_signal_handler_can_end_the_statement_under_way(void **state)
{
    (void)state;
    struct error error;
    busy = open_again();
    cancel_soon();
    const bool slept = session_query(busy, "SELECT pg_sleep(600)", NO_PARAMETERS, NULL, NULL,
                                     &error);
    stop_cancelling();
    connection_close(busy);
    assert_false(slept);
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    assert_string_equal(error.message, "interrupted");
}

static void what_is_rolled_back_is_said_of_a_transaction_alone(void **state)
{
    (void)state;
    struct error error;
    struct connection *const reading = open_again();
    assert_true(connection_begin_reading(reading, &error));
    connection_cancel(reading);
    assert_false(session_query(reading, "SELECT 1", NO_PARAMETERS, NULL, NULL, &error));
    assert_string_equal(error.message, "interrupted, rolled back");
    connection_close(reading);
}

static void a_statement_that_the_server_ends_is_no_interruption(void **state)
{
    (void)state;
    struct error error;
    struct connection *const hurried = open_again();
    assert_true(
        session_query(hurried, "SET statement_timeout = 1", NO_PARAMETERS, NULL, NULL, &error));
    assert_false(session_query(hurried, "SELECT pg_sleep(600)", NO_PARAMETERS, NULL, NULL, &error));
    connection_close(hurried);
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_non_null(strstr(error.hint, "statement_timeout"));
}

static void nothing_more_is_sent_once_a_connection_was_cancelled(void **state)
{
    (void)state;
    struct error error;
    struct connection *const idle = open_again();
    connection_cancel(idle);
    assert_false(session_query(idle, "SELECT 1", NO_PARAMETERS, NULL, NULL, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    assert_false(session_copy_out(idle, "COPY (SELECT 1) TO STDOUT", &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    connection_close(idle);
}

static void a_commit_that_rolled_back_is_an_error(void **state)
{
    (void)state;
    struct error error;
    assert_true(connection_begin_reading(connection, &error));
    assert_false(session_query(connection, "SELECT 1/0", NO_PARAMETERS, NULL, NULL, &error));
    assert_false(connection_end_reading(connection, &error));
    assert_string_equal(error.message, "the transaction was rolled back");
}

static void reading_sees_one_state_of_the_data(void **state)
{
    (void)state;
    struct error error;
    assert_true(connection_begin_reading(connection, &error));
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.role"), "1");
    struct connection *const other = open_again();
    run_statement(other, "INSERT INTO assay.role (name) VALUES ('new')");
    connection_close(other);
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.role"), "1");
    assert_false(
        session_query(connection, "DELETE FROM assay.role", NO_PARAMETERS, NULL, NULL, &error));
    session_abandon(connection, true);
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.role"), "2");
}

static void a_copy_that_is_given_up_leaves_the_connection_usable(void **state)
{
    (void)state;
    struct copy_writer writer;
    struct error error;
    const char *bytes;
    size_t length;
    assert_true(copy_writer_open(&writer, connection,
                                 "COPY assay.role (name) FROM STDIN (FORMAT BINARY)", &error));
    assert_true(copy_writer_row(&writer, 1, &error));
    copy_writer_text(&writer, "half");
    session_abandon(connection, false);
    copy_writer_free(&writer);
    assert_true(session_copy_out(
        connection, "COPY (SELECT n FROM generate_series(1, 50000) AS n) TO STDOUT", &error));
    assert_int_equal(session_copy_next(connection, &bytes, &length, &error), READ_ROW);
    session_abandon(connection, false);
    assert_string_equal(
        text_of(connection, &arena, "SELECT count(*) FROM assay.role WHERE name = 'half'"), "0");
}

static void a_row_that_does_not_fit_fails_at_the_end_of_the_copy(void **state)
{
    (void)state;
    struct copy_writer writer;
    struct error error;
    assert_true(copy_writer_open(&writer, connection,
                                 "COPY assay.role (name) FROM STDIN (FORMAT BINARY)", &error));
    assert_true(copy_writer_row(&writer, 2, &error));
    copy_writer_text(&writer, "one");
    copy_writer_null(&writer);
    assert_false(copy_writer_close(&writer, &error));
    assert_non_null(strstr(error.message, "row field count is 2, expected 1"));
    copy_writer_free(&writer);
    assert_string_equal(text_of(connection, &arena, "SELECT 1 AS one"), "1");
}

static void end_session(struct connection *other)
{
    struct rows rows;
    struct error error;
    assert_true(
        session_query(other, "SELECT pg_backend_pid()", NO_PARAMETERS, &arena, &rows, &error));
    assert_true(session_query(connection, "SELECT pg_terminate_backend($1::int4)",
                              PARAMETERS(parameter_integer(rows_integer(&rows, 0, 0))), NULL, NULL,
                              &error));
}

static void of_a_commit_whose_answer_is_lost_nobody_can_tell(void **state)
{
    (void)state;
    struct connection *const other = open_again();
    struct error error;
    assert_true(transaction_begin(other, &error));
    end_session(other);
    assert_false(transaction_commit(other, &error));
    assert_non_null(strstr(error.hint, "nobody can tell"));
    connection_close(other);
}

static void a_server_that_ends_the_session_is_a_clear_error(void **state)
{
    (void)state;
    struct connection *const other = open_again();
    struct error error;
    end_session(other);
    assert_false(session_query(other, "SELECT 1", NO_PARAMETERS, NULL, NULL, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_non_null(strstr(error.message, "connection to the database was lost"));
    assert_non_null(strstr(error.hint, "what was under way was not stored"));
    connection_close(other);
}

static void a_server_that_is_not_there_is_a_clear_error(void **state)
{
    (void)state;
    struct connection *none = NULL;
    struct error error;
    assert_false(connection_open("host=/nowhere dbname=x", NULL, &none, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_non_null(strstr(error.message, "cannot reach the database"));
    assert_null(strchr(error.message, '\n'));
    assert_false(connection_open("no conninfo at all", NULL, &none, &error));
    assert_null(none);
    connection_close(NULL);
}

static void a_database_in_another_encoding_is_refused(void **state)
{
    (void)state;
    char conninfo[4096];
    struct connection *none = NULL;
    struct error error;
    struct connection *own;
    assert_true(connection_open(throwaway_conninfo(), NULL, &own, &error));
    run_statement(own, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    connection_close(own);
    snprintf(conninfo, sizeof conninfo, "%s dbname=latin", throwaway_conninfo());
    assert_false(connection_open(conninfo, NULL, &none, &error));
    assert_string_equal(error.message, "the database's encoding is LATIN1; Assay needs UTF8");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_come_back_as_they_went_in),
        cmocka_unit_test(a_wrong_query_is_an_error_with_its_state),
        cmocka_unit_test(a_signal_handler_can_end_the_statement_under_way),
        cmocka_unit_test(a_statement_that_the_server_ends_is_no_interruption),
        cmocka_unit_test(what_is_rolled_back_is_said_of_a_transaction_alone),
        cmocka_unit_test(nothing_more_is_sent_once_a_connection_was_cancelled),
        cmocka_unit_test(a_commit_that_rolled_back_is_an_error),
        cmocka_unit_test(reading_sees_one_state_of_the_data),
        cmocka_unit_test(a_copy_that_is_given_up_leaves_the_connection_usable),
        cmocka_unit_test(a_row_that_does_not_fit_fails_at_the_end_of_the_copy),
        cmocka_unit_test(of_a_commit_whose_answer_is_lost_nobody_can_tell),
        cmocka_unit_test(a_server_that_ends_the_session_is_a_clear_error),
        cmocka_unit_test(a_server_that_is_not_there_is_a_clear_error),
        cmocka_unit_test(a_database_in_another_encoding_is_refused),
    };
    return cmocka_run_group_tests(tests, open_empty_database, close_database_and_server);
}
