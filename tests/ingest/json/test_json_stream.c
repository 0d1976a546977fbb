#include "ingest/json/json_stream.h"

#include <string.h>

#include "base/buffer.h"
#include "tests/support/near.h"

static struct error error;

static FILE *file_of(const char *text, size_t length)
{
    FILE *const file = tmpfile();
    assert_int_equal(fwrite(text, 1, length, file), length);
    rewind(file);
    return file;
}

/* The records, each on a line, or what is wrong. */
static const char *read_text(const char *text, size_t length)
{
    static char told[4096];
    FILE *const file = file_of(text, length);
    struct json_stream *const stream = json_stream_open(file, NULL, &error);
    struct json_record record;
    enum read_result result = READ_FAILED;
    *told = '\0';
    while (stream && (result = json_stream_next(stream, &record, &error)) == READ_ROW) {
        char *const value = json_dumps(record.value, JSON_COMPACT | JSON_ENCODE_ANY);
        snprintf(told + strlen(told), sizeof told - strlen(told), "%zu:%s\n", (size_t)record.line,
                 value);
        json_decref(record.value);
        free(value);
    }
    if (result == READ_FAILED)
        snprintf(told, sizeof told, "%zu: %s", error.line, error.message);
    json_stream_free(stream);
    fclose(file);
    return told;
}

static const char *read_all(const char *text)
{
    return read_text(text, strlen(text));
}

static void records_are_members_of_a_list_or_of_the_one_list_in_an_object_or_lines(void **state)
{
    (void)state;
    assert_string_equal(read_all("[{\"a\":1},\n {\"a\":\"]\\\"\"}]"),
                        "1:{\"a\":1}\n2:{\"a\":\"]\\\"\"}\n");
    assert_string_equal(read_all("{\"n\":2,\"data\":[{\"a\":1},{\"a\":2}],\"next\":null}"),
                        "1:{\"a\":1}\n1:{\"a\":2}\n");
    assert_string_equal(read_all("{\"a\":1}\n\n{\"a\":2}\n"), "1:{\"a\":1}\n3:{\"a\":2}\n");
    assert_string_equal(read_all("{\"x\":[{\"a\":1}],\"y\":[{\"b\":1}]}"),
                        "1:{\"x\":[{\"a\":1}],\"y\":[{\"b\":1}]}\n");
    assert_string_equal(read_all("[]"), "");
}

static void what_stands_around_a_list_is_kept(void **state)
{
    (void)state;
    static const char text[] =
        "{\"who\":\"A\",\"tags\":[1,2],\"data\":[{\"a\":1}],\"n\":{\"x\":1}}";
    FILE *const file = file_of(text, strlen(text));
    struct json_stream *const stream = json_stream_open(file, NULL, &error);
    assert_string_equal(json_stream_key(stream), "data");
    char *const context = json_dumps(json_stream_context(stream), JSON_COMPACT);
    assert_string_equal(context, "{\"who\":\"A\",\"tags\":[1,2],\"n\":{\"x\":1}}");
    free(context);
    json_stream_free(stream);
    fclose(file);
}

static void utf16_is_json_too(void **state)
{
    (void)state;
    assert_string_equal(read_text("\xFF\xFE[\0{\0\"\0a\0\"\0:\0001\0}\0]\0", 20), "1:{\"a\":1}\n");
}

static void expect_failed(const char *text, const char *message)
{
    const char *const told = read_all(text);
    if (!strstr(told, message))
        fail_msg("%s", told);
}

static void json_that_breaks_off_is_refused_with_the_line(void **state)
{
    (void)state;
    expect_failed("[{\"a\":1},\n{\"a\":", "2: the JSON breaks off: its end is missing");
    expect_failed("[{\"a\":1}\n", "2: the JSON breaks off");
    expect_failed("{\"data\":[{\"a\":1}", "the JSON breaks off");
    expect_failed("[{\"a\":\"1", "the JSON breaks off");
}

static void what_is_not_json_throughout_is_refused(void **state)
{
    (void)state;
    expect_failed("[{\"a\":1} {\"a\":2}]", "a comma is missing");
    expect_failed("[{\"a\":1}] more", "the end of the file is missing before 'm'");
    expect_failed("{\"a\" 1}", "a colon is missing");
    expect_failed("[{\"a\":nix}]", "no JSON that can be relied on");
}

static void a_key_that_stands_twice_is_refused(void **state)
{
    (void)state;
    expect_failed("[{\"a\":1},\n{\"score\":4,\"score\":2}]",
                  "2: it is no JSON that can be relied on: "
                  "duplicate object key");
}

static void deep_nesting_is_refused_wherever_it_is(void **state)
{
    (void)state;
    static char text[70000];
    memset(text, '[', 60000);
    expect_failed(text, "nests deeper than 512");
    memcpy(text, "{\"a\":", 5);
    expect_failed(text, "nests deeper than 512");
}

static bool refuse_second_piece(void *context, uint64_t bytes, uint64_t rows, struct error *why)
{
    (void)rows;
    *(uint64_t *)context = bytes;
    return bytes == 0 || error_interrupted(why);
}

static void reading_ends_where_the_watch_says_so(void **state)
{
    (void)state;
    struct buffer text = {0};
    uint64_t seen = 0;
    const struct reading_watch watch = {refuse_second_piece, &seen};
    buffer_add(&text, "{\"rows\": [");
    for (int i = 0; i < 50000; i++)
        buffer_format(&text, "%s%d", i ? "," : "", i);
    buffer_add(&text, "]}");
    FILE *const file = fmemopen(text.data, text.length, "r");
    assert_null(json_stream_open(file, &watch, &error));
    fclose(file);
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    assert_true(seen > 0 && seen < text.length);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_members_of_a_list_or_of_the_one_list_in_an_object_or_lines),
        cmocka_unit_test(what_stands_around_a_list_is_kept),
        cmocka_unit_test(utf16_is_json_too),
        cmocka_unit_test(json_that_breaks_off_is_refused_with_the_line),
        cmocka_unit_test(what_is_not_json_throughout_is_refused),
        cmocka_unit_test(a_key_that_stands_twice_is_refused),
        cmocka_unit_test(deep_nesting_is_refused_wherever_it_is),
        cmocka_unit_test(reading_ends_where_the_watch_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
