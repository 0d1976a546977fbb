#include "ingest/bytes/csv_style.h"

#include <string.h>

#include "tests/support/near.h"

static struct csv_style style_of(const char *text, char delimiter)
{
    struct csv_style style = {0};
    csv_style_add_fields(&style, text, strlen(text), delimiter);
    return style;
}

static void fields_count_as_quoted_plain_or_neither(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t plain, quoted, unneeded;
        char delimiter;
    } cases[] = {
        {"A,R,Q1,4\n", 4, 0, 0, ','},
        {"A,,,\r\n", 1, 0, 0, ','},
        {"\"A\",\"R\",,4\n", 1, 2, 2, ','},
        {"\"Kim, Bo\",R\n", 1, 1, 0, ','},
        {"\"Kim; Bo\",R\n", 1, 1, 1, ','},
        {"\"a \"\"b\"\"\",\"\"\"\",\"\"\n", 0, 3, 0, ','},
        {"\"two\nlines\",\" A\",\"A\t\"\r", 0, 3, 0, ','},
        {" \"A\" , B ", 1, 1, 1, ','},
        {"\"A\"\t\tB\t\"\t\"\n", 1, 2, 1, '\t'},
        {"5\" disk,R\n", 2, 0, 0, ','},
        {"\"", 0, 1, 0, ','},
        {"", 0, 0, 0, ','},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct csv_style style = style_of(cases[i].text, cases[i].delimiter);
        if (style.plain != cases[i].plain || style.quoted != cases[i].quoted ||
            style.unneeded != cases[i].unneeded)
            fail_msg("%s: %d plain, %d quoted, %d unneeded", cases[i].text, (int)style.plain,
                     (int)style.quoted, (int)style.unneeded);
    }
}

static void expect_quoting(struct csv_style style, const char *name, const char *words)
{
    struct buffer text = {0};
    csv_style_quoting_text(&style, &text);
    assert_string_equal(csv_style_quoting_name(csv_style_quoting(&style)), name);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void quotes_are_told_by_where_they_stand(void **state)
{
    (void)state;
    expect_quoting((struct csv_style){.plain = 9}, "none", "none");
    expect_quoting((struct csv_style){.plain = 9, .quoted = 2}, "needed", "\" where needed");
    expect_quoting((struct csv_style){.plain = 9, .quoted = 2, .unneeded = 1}, "some",
                   "\" around some fields");
    expect_quoting((struct csv_style){.quoted = 2, .unneeded = 1}, "all", "\" around all fields");
    expect_quoting((struct csv_style){.quoted = 2, .quoted_line_ends = 1}, "all",
                   "\" around all fields, 1 line end inside");
    expect_quoting((struct csv_style){.plain = 1, .quoted = 2, .quoted_line_ends = 12}, "needed",
                   "\" where needed, 12 line ends inside");
}

static void expect_line_ends(const struct csv_style *style, const char *words)
{
    struct buffer text = {0};
    csv_style_line_ends_text(style, &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void line_ends_are_counted_by_kind(void **state)
{
    (void)state;
    struct csv_style style = {0};
    csv_style_add_lines(&style, "A,4", 3, 0);
    expect_line_ends(&style, "none");
    csv_style_add_lines(&style, "A,4\r\n", 5, 1);
    csv_style_add_lines(&style, "\"A\nB\n\",4\r\n", 10, 3);
    assert_int_equal(style.quoted_line_ends, 2);
    expect_line_ends(&style, "CRLF");
    csv_style_add_lines(&style, "\n", 1, 1);
    expect_line_ends(&style, "mixed: 1 LF, 2 CRLF");
    csv_style_add_lines(&style, "A\r", 2, 1);
    expect_line_ends(&style, "mixed: 1 LF, 2 CRLF, 1 CR");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_count_as_quoted_plain_or_neither),
        cmocka_unit_test(quotes_are_told_by_where_they_stand),
        cmocka_unit_test(line_ends_are_counted_by_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
