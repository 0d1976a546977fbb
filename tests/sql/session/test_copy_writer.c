#include "sql/session/copy_writer.h"

#include <string.h>

#include "sql/session/session.h"
#include "tests/support/near.h"

static struct buffer sent;
static size_t n_pieces, longest_piece;
static bool ended;

bool __wrap_session_copy_in(struct connection *connection, const char *query, struct error *error);
bool __wrap_session_copy_put(struct connection *connection, const char *bytes, size_t length,
                             struct error *error);
bool __wrap_session_copy_end(struct connection *connection, struct error *error);

bool __wrap_session_copy_in(struct connection *connection, const char *query, struct error *error)
{
    (void)connection, (void)query, (void)error;
    return true;
}

bool __wrap_session_copy_put(struct connection *connection, const char *bytes, size_t length,
                             struct error *error)
{
    (void)connection, (void)error;
    buffer_add_n(&sent, bytes, length);
    n_pieces++;
    longest_piece = length > longest_piece ? length : longest_piece;
    return true;
}

bool __wrap_session_copy_end(struct connection *connection, struct error *error)
{
    (void)connection, (void)error;
    ended = true;
    return true;
}

static void start(struct copy_writer *writer)
{
    struct error error;
    buffer_clear(&sent);
    n_pieces = longest_piece = 0;
    ended = false;
    assert_true(copy_writer_open(writer, NULL, "COPY", &error));
}

static void the_bytes_are_those_of_the_format(void **state)
{
    (void)state;
    static const char expected[] = "PGCOPY\n\377\r\n\0"
                                   "\0\0\0\0\0\0\0\0"
                                   "\0\4\0\0\0\2ab\377\377\377\377"
                                   "\0\0\0\2\377\376\0\0\0\10\0\0\0\0\0\0\1\2"
                                   "\377\377";
    struct copy_writer writer;
    struct error error;
    start(&writer);
    assert_true(copy_writer_row(&writer, 4, &error));
    copy_writer_text(&writer, "ab");
    copy_writer_null(&writer);
    copy_writer_integer(&writer, -2, 2);
    copy_writer_integer(&writer, 258, 8);
    assert_true(copy_writer_close(&writer, &error));
    assert_true(ended);
    assert_int_equal(sent.length, sizeof expected - 1);
    assert_memory_equal(sent.data, expected, sent.length);
    copy_writer_free(&writer);
    buffer_free(&sent);
}

static void memory_does_not_grow_with_the_rows(void **state)
{
    (void)state;
    struct copy_writer writer;
    struct error error;
    start(&writer);
    for (int i = 0; i < 100000; i++) {
        assert_true(copy_writer_row(&writer, 1, &error));
        copy_writer_integer(&writer, i, 8);
    }
    assert_true(copy_writer_close(&writer, &error));
    assert_int_equal(sent.length, 19 + 100000 * 14 + 2);
    assert_in_range(n_pieces, 15, 30);
    assert_in_range(longest_piece, 1, 70000);
    copy_writer_free(&writer);
    buffer_free(&sent);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_bytes_are_those_of_the_format),
        cmocka_unit_test(memory_does_not_grow_with_the_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
