#include "reports/html/html_template.h"
#include "tests/support/near.h"

#include <stdlib.h>
#include <string.h>

static int set_up(void **state)
{
    struct arena *const arena = calloc(1, sizeof *arena);
    *state = arena;
    return arena == NULL;
}

static int tear_down(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

static void expect(const struct html_scope *scope, const char *template, const char *expected)
{
    struct buffer html = {0};
    struct error error = {0};
    buffer_add(&html, "before ");
    assert_true(html_template_render("t.html", template, scope, &html, &error));
    assert_int_equal(strncmp(html.data, "before ", 7), 0);
    assert_string_equal(html.data + 7, expected);
    buffer_free(&html);
}

static void expect_fault(const struct html_scope *scope, const char *template, size_t line,
                         const char *message)
{
    struct buffer html = {0};
    struct error error = {0};
    buffer_add(&html, "before");
    assert_false(html_template_render("t.html", template, scope, &html, &error));
    assert_string_equal(html.data, "before");
    assert_string_equal(error.message, message);
    assert_string_equal(error.source, "t.html");
    assert_int_equal(error.line, line);
    buffer_free(&html);
}

static void texts_are_escaped_for_content_and_attributes(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_text(scope, "name", "<b onload='x'>\"R&D\"</b>");
    expect(scope, "<p title=\"{{name}}\">{{name}}</p>",
           "<p title=\"&lt;b onload=&#39;x&#39;&gt;&quot;R&amp;D&quot;&lt;/b&gt;\">"
           "&lt;b onload=&#39;x&#39;&gt;&quot;R&amp;D&quot;&lt;/b&gt;</p>");
}

static void a_text_that_looks_like_a_tag_stays_text(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_text(scope, "name", "{{&name}}{{#name}}");
    expect(scope, "[{{name}}]", "[{{&amp;name}}{{#name}}]");
}

static void control_characters_and_overrides_do_not_reach_the_page(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_text(scope, "name", "a\x1b[31mb\u202ec\xff\nd");
    struct buffer html = {0};
    struct error error = {0};
    assert_true(html_template_render("t.html", "{{name}}", scope, &html, &error));
    assert_null(strchr(html.data, 0x1b));
    assert_null(strstr(html.data, "\u202e"));
    assert_null(strchr(html.data, 0xff));
    assert_null(strchr(html.data, '\n'));
    buffer_free(&html);
}

static void markup_passes_only_where_both_sides_say_so(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_markup(scope, "chart", "<svg/>");
    html_text(scope, "name", "<b>");
    expect(scope, "<p>{{&chart}}</p>", "<p><svg/></p>");
    expect_fault(scope, "a\n{{&name}}", 2, "the name is of another kind: 'name'");
    expect_fault(scope, "{{chart}}", 1, "the name is of another kind: 'chart'");
}

static void sections_repeat_and_see_the_names_around_them(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_text(scope, "scale", "1..5");
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < 2; i++) {
        struct html_scope *const row = html_item(rows);
        html_count(row, "n", 1000 + i);
        struct html_list *const cells = html_list(row, "rows");
        for (size_t j = 0; j <= i; j++)
            html_count(html_item(cells), "n", j);
    }
    expect(scope, "{{#rows}}\n{{n}}/{{scale}}:{{#rows}}{{n}},{{/rows}};{{/rows}}\n.",
           "1,000/1..5:0,;1,001/1..5:0,1,;.");
}

static void an_empty_section_shows_its_opposite(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_list(scope, "rows");
    html_flag(scope, "on", true);
    html_flag(scope, "off", false);
    expect(scope, "{{#rows}}row{{/rows}}{{^rows}}none{{/rows}}", "none");
    expect(scope, "{{#on}}on{{/on}}{{^on}}no{{/on}}{{#off}}off{{/off}}", "on");
}

static void the_inner_name_hides_the_outer_one(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_text(scope, "n", "outer");
    html_text(scope, "nn", "longer");
    html_text(html_item(html_list(scope, "s")), "n", "inner");
    expect(scope, "{{n}} {{#s}}{{n}} {{nn}}{{/s}}", "outer inner longer");
}

static void faults_of_a_template_name_the_line(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    html_list(scope, "rows");
    html_text(scope, "name", "x");
    expect_fault(scope, "\n\n{{nothing}}", 3, "no such name: 'nothing'");
    expect_fault(scope, "{{#nothing}}{{/nothing}}", 1, "no such name: 'nothing'");
    expect_fault(scope, "\n{{#rows}}{{#rows}}{{/rows}}", 2, "the section does not end: 'rows'");
    expect_fault(scope, "{{/rows}}", 1, "no section of this name is open: 'rows'");
    expect_fault(scope, "{{#name}}{{/name}}", 1, "the name is of another kind: 'name'");
    expect_fault(scope, "{{rows}}", 1, "the name is of another kind: 'rows'");
}

static void text_without_tags_is_copied(void **state)
{
    const struct html_scope *const scope = html_scope(*state);
    expect(scope, "", "");
    expect(scope, "a { b } {{ c", "a { b } {{ c");
}

static void a_buffer_moves_in_and_is_emptied(void **state)
{
    struct html_scope *const scope = html_scope(*state);
    struct buffer text = {0}, empty = {0};
    buffer_add(&text, "moved");
    html_buffer(scope, "a", &text);
    html_buffer(scope, "b", &empty);
    assert_null(text.data);
    expect(scope, "{{a}}|{{b}}|", "moved||");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(texts_are_escaped_for_content_and_attributes),
        TEST(a_text_that_looks_like_a_tag_stays_text),
        TEST(control_characters_and_overrides_do_not_reach_the_page),
        TEST(markup_passes_only_where_both_sides_say_so),
        TEST(sections_repeat_and_see_the_names_around_them),
        TEST(an_empty_section_shows_its_opposite),
        TEST(the_inner_name_hides_the_outer_one),
        TEST(faults_of_a_template_name_the_line),
        TEST(text_without_tags_is_copied),
        TEST(a_buffer_moves_in_and_is_emptied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
