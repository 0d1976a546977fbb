#include "sql/session/copy_reader.h"

#include <string.h>

#include "sql/session/session.h"
#include "tests/support/near.h"

/* What the server sends, so many bytes at a time. */
static const char *sent;
static size_t n_sent, n_given, piece;
static bool breaks; /* the connection, where the bytes end */

enum read_result __wrap_session_copy_next(struct connection *connection, const char **bytes,
                                          size_t *length, struct error *error);

enum read_result __wrap_session_copy_next(struct connection *connection, const char **bytes,
                                          size_t *length, struct error *error)
{
    (void)connection;
    if (n_given == n_sent && breaks) {
        error_set(error, ERROR_DATABASE, "lost");
        return READ_FAILED;
    }
    if (n_given == n_sent)
        return READ_END;
    *bytes = sent + n_given;
    *length = piece < n_sent - n_given ? piece : n_sent - n_given;
    n_given += *length;
    return READ_ROW;
}

/* A header with three bytes of extension, the row ("ab", null), the row ("", "c"), the end. */
static const char stream[] = "PGCOPY\n\377\r\n\0"
                             "\0\0\0\0\0\0\0\3xyz"
                             "\0\2\0\0\0\2ab\377\377\377\377"
                             "\0\2\0\0\0\0\0\0\0\1c"
                             "\377\377";

static void send(const char *bytes, size_t n, size_t piece_size)
{
    sent = bytes;
    n_sent = n;
    n_given = 0;
    piece = piece_size;
}

static void rows_come_whole_however_the_bytes_are_cut(void **state)
{
    (void)state;
    for (size_t size = 1; size < sizeof stream; size++) {
        struct copy_reader reader = {0};
        struct cell cells[2];
        struct error error;
        send(stream, sizeof stream - 1, size);
        assert_int_equal(copy_reader_next(&reader, cells, 2, &error), READ_ROW);
        assert_int_equal(cells[0].length, 2);
        assert_memory_equal(cells[0].bytes, "ab", 2);
        assert_null(cells[1].bytes);
        assert_int_equal(copy_reader_next(&reader, cells, 2, &error), READ_ROW);
        assert_non_null(cells[0].bytes);
        assert_int_equal(cells[0].length, 0);
        assert_memory_equal(cells[1].bytes, "c", 1);
        assert_int_equal(copy_reader_next(&reader, cells, 2, &error), READ_END);
        copy_reader_free(&reader);
    }
}

static void a_stream_cut_short_is_a_failure(void **state)
{
    (void)state;
    for (size_t length = 1; length < sizeof stream - 1; length++) {
        struct copy_reader reader = {0};
        struct cell cells[2];
        struct error error;
        enum read_result result;
        size_t n = 0;
        send(stream, length, 7);
        while ((result = copy_reader_next(&reader, cells, 2, &error)) == READ_ROW)
            n++;
        assert_int_equal(result, READ_FAILED);
        assert_true(n <= 2);
        copy_reader_free(&reader);
    }
}

static void a_connection_lost_within_a_row_is_what_the_error_says(void **state)
{
    (void)state;
    struct copy_reader reader = {0};
    struct cell cells[2];
    struct error error;
    breaks = true;
    send(stream, sizeof stream - 5, 7);
    assert_int_equal(copy_reader_next(&reader, cells, 2, &error), READ_ROW);
    assert_int_equal(copy_reader_next(&reader, cells, 2, &error), READ_FAILED);
    assert_string_equal(error.message, "lost");
    breaks = false;
    copy_reader_free(&reader);
}

static void another_number_of_cells_is_a_failure(void **state)
{
    (void)state;
    struct copy_reader reader = {0};
    struct cell cells[3];
    struct error error;
    send(stream, sizeof stream - 1, sizeof stream);
    assert_int_equal(copy_reader_next(&reader, cells, 3, &error), READ_FAILED);
    assert_int_equal(error.code, ERROR_DATABASE);
    copy_reader_free(&reader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_come_whole_however_the_bytes_are_cut),
        cmocka_unit_test(a_stream_cut_short_is_a_failure),
        cmocka_unit_test(a_connection_lost_within_a_row_is_what_the_error_says),
        cmocka_unit_test(another_number_of_cells_is_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
