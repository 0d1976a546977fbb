#include "ingest/bytes/csv_line.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"

enum { MOST = 8 };

/* The fields between bars; a null one is a dash. */
static const char *cut(const char *line, char delimiter, size_t most)
{
    static char shown[200];
    char copy[100];
    struct csv_field fields[MOST];
    snprintf(copy, sizeof copy, "%s", line);
    const size_t n = csv_line_cut(copy, strlen(copy), delimiter, fields, most);
    shown[0] = '\0';
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(strlen(fields[i].text), fields[i].length);
        snprintf(shown + strlen(shown), sizeof shown - strlen(shown), "%s|",
                 fields[i].null ? "-" : fields[i].text);
    }
    return shown;
}

static void a_line_is_cut_at_its_delimiters_and_fields_lose_their_blanks(void **state)
{
    (void)state;
    assert_string_equal(cut("a,b c, d\t", ',', MOST), "a|b c|d|");
    assert_string_equal(cut(",,", ',', MOST), "-|-|-|");
    assert_string_equal(cut("a, ,", ',', MOST), "a|-|-|");
    assert_string_equal(cut("a\t b \t", '\t', MOST), "a|b|-|");
    assert_string_equal(cut("a", ';', MOST), "a|");
}

static void a_line_with_too_many_fields_is_not_cut(void **state)
{
    (void)state;
    assert_string_equal(cut("a,b,c", ',', 3), "a|b|c|");
    assert_string_equal(cut("a,b,c,", ',', 3), "");
}

static void a_line_ends_at_the_first_line_end_of_either_kind(void **state)
{
    (void)state;
    static char bytes[2000];
    memset(bytes, 'x', sizeof bytes);
    assert_int_equal(csv_line_length(bytes, sizeof bytes), sizeof bytes);
    for (size_t at = 0; at < 600; at += 37) {
        bytes[at] = '\n';
        bytes[at + 300] = '\r';
        assert_int_equal(csv_line_length(bytes, sizeof bytes), at);
        bytes[at] = '\r';
        assert_int_equal(csv_line_length(bytes, sizeof bytes), at);
        bytes[at] = bytes[at + 300] = 'x';
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_cut_at_its_delimiters_and_fields_lose_their_blanks),
        cmocka_unit_test(a_line_with_too_many_fields_is_not_cut),
        cmocka_unit_test(a_line_ends_at_the_first_line_end_of_either_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
