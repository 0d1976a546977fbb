#include "reports/table/table_markdown.h"

#include <string.h>

#include <cmark.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const struct table_column columns[] = {{"name", TABLE_LEFT, false},
                                              {"n", TABLE_RIGHT, true}};

static void title_table_and_notes(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_create(*state, columns, 2);
    table->title = "A title";
    table_add(table, "x");
    table_add(table, NULL);
    table_note(table, "A note");
    table_note(table, "");
    table_note(table, "Another");
    table_markdown(table, &text);
    assert_string_equal(text.data, "## A title\n\n"
                                   "| name | n |\n| --- | ---: |\n| x |  |\n\n"
                                   "- A note\n- Another\n");
    buffer_free(&text);
}

static void a_table_without_rows_has_no_head(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_create(*state, columns, 2);
    table->title = "Nothing";
    table_markdown(table, &text);
    assert_string_equal(text.data, "## Nothing\n\n");
    buffer_free(&text);
}

static void escaped_text_is_shown_as_it_was(void **state)
{
    static const char *const texts[] = {
        "# no heading",
        "- no item",
        "+ no item",
        "12. no item",
        "3) no item",
        "3",
        "4.3 a code",
        "> no quote",
        "=== no heading",
        "--- no rule",
        "*no* _emphasis_ ~~at~~ `all`",
        "a | b \\| c \\",
        "<b>&amp;</b> &#x41;",
        "[text](https://evil.example) ![image](x)",
        "<https://evil.example>",
        "$x$",
        "a@evil.example",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct buffer markdown = {0};
        table_markdown_text(texts[i], &markdown);
        cmark_node *const node = cmark_parse_document(markdown.data, markdown.length, 0);
        cmark_consolidate_text_nodes(node);
        cmark_node *const paragraph = cmark_node_first_child(node);
        cmark_node *const shown = cmark_node_first_child(paragraph);
        assert_int_equal(cmark_node_get_type(paragraph), CMARK_NODE_PARAGRAPH);
        assert_null(cmark_node_next(paragraph));
        assert_int_equal(cmark_node_get_type(shown), CMARK_NODE_TEXT);
        assert_null(cmark_node_next(shown));
        assert_string_equal(cmark_node_get_literal(shown), texts[i]);
        cmark_node_free(node);
        buffer_free(&markdown);
    }
}

static void bare_addresses_do_not_become_links(void **state)
{
    (void)state;
    struct buffer text = {0};
    table_markdown_text("see https://evil.example and www.evil.example and 10:30", &text);
    assert_string_equal(text.data, "see https\\://evil.example and www\\.evil.example and 10:30");
    buffer_free(&text);
}

static void a_hostile_name_stays_in_its_cell(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_create(*state, columns, 2);
    table_add(table, hostile_name);
    table_add(table, "1");
    table_markdown(table, &text);
    assert_inert(&text);
    assert_null(strchr(text.data, '<'));
    size_t lines = 0;
    for (const char *at = text.data; (at = strchr(at, '\n')); at++)
        lines++;
    assert_int_equal(lines, 4);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(title_table_and_notes),
        ARENA_TEST(a_table_without_rows_has_no_head),
        ARENA_TEST(escaped_text_is_shown_as_it_was),
        ARENA_TEST(bare_addresses_do_not_become_links),
        ARENA_TEST(a_hostile_name_stays_in_its_cell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
