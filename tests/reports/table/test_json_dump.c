#include "reports/table/json_dump.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"

static void expect(json_t *value, const char *text)
{
    struct buffer out = {0};
    json_dump(value, 0, &out);
    assert_string_equal(out.data, text);
    buffer_free(&out);
    json_decref(value);
}

/* jansson's own text, where it is safe. */
static void expect_same(json_t *value)
{
    char *const text = json_dumps(value,
                                  JSON_INDENT(2) | JSON_REAL_PRECISION(17) | JSON_ENCODE_ANY);
    assert_non_null(text);
    expect(value, text);
    free(text);
}

static void nested_values_are_written_as_jansson_does(void **state)
{
    (void)state;
    expect_same(json_array());
    expect_same(json_object());
    expect_same(json_pack("[[], {}, [i, [i, i]], {s: {s: [n, b, b]}}]", 1, 2, 3, "a", "b", 1, 0));
    expect_same(json_pack("{s: I, s: I, s: s}", "most", (json_int_t)INT64_MAX, "least",
                          (json_int_t)INT64_MIN, "text", "caf\u00e9"));
}

static void real_numbers_are_written_as_jansson_does(void **state)
{
    (void)state;
    static const double numbers[] = {0,    -0.0,  1,    -3,     0.1,   1.0 / 3, 1e15,  1e16,
                                     1e17, 1e100, 1e-4, 1.5e-5, 1e-12, -2e-300, 1e200, 5e-324};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        expect_same(json_real(numbers[i]));
}

static void every_ascii_character_is_written_as_jansson_does(void **state)
{
    (void)state;
    for (char c = 1; c < 0x7F; c++)
        expect_same(json_pack("{s: s}", (char[]){'a', c, 0}, (char[]){c, 'b', c, 0}));
}

static void what_a_terminal_obeys_is_escaped(void **state)
{
    (void)state;
    expect(json_string("a\x7F\xC2\x85\u202E\u2066."), "\"a\\u007f\\u0085\\u202e\\u2066.\"");
    expect(json_string("\xC2\xA0\u202F"), "\"\xC2\xA0\u202F\"");
}

static void deeper_lines_are_moved_in(void **state)
{
    (void)state;
    json_t *const value = json_pack("[i]", 1);
    struct buffer out = {0};
    json_dump(value, 20, &out);
    assert_int_equal(strspn(out.data + 2, " "), 42);
    assert_string_equal(out.data + 2 + 42, "1\n                                        ]");
    buffer_free(&out);
    json_decref(value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nested_values_are_written_as_jansson_does),
        cmocka_unit_test(real_numbers_are_written_as_jansson_does),
        cmocka_unit_test(every_ascii_character_is_written_as_jansson_does),
        cmocka_unit_test(what_a_terminal_obeys_is_escaped),
        cmocka_unit_test(deeper_lines_are_moved_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
