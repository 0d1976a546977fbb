#include "ingest/banks/bank_markup.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;
static cmark_node *document;

static int free_all(void **state)
{
    (void)state;
    if (document)
        cmark_node_free(document);
    document = NULL;
    arena_free(&arena);
    return 0;
}

static cmark_node *first_block(const char *text)
{
    if (document)
        cmark_node_free(document);
    document = cmark_parse_document(text, strlen(text), CMARK_OPT_DEFAULT);
    return cmark_node_first_child(document);
}

static void words_have_no_markup(void **state)
{
    (void)state;
    assert_string_equal(bank_markup_words(first_block("# A *b* `c` &amp; [d](e)\n"), &arena),
                        "A b c & d");
    assert_string_equal(bank_markup_words(first_block("a\nb  \nc\n"), &arena), "a b c");
}

static void numbered_headings_are_told_from_others(void **state)
{
    (void)state;
    static const struct {
        const char *heading, *number, *title;
    } cases[] = {{"1. Title", "1", "Title"},   {"12) A b", "12", "A b"},  {"007.  x", "7", "x"},
                 {"1 Title", NULL, NULL},      {"1.1 Title", NULL, NULL}, {"1.", NULL, NULL},
                 {"0. x", NULL, NULL},         {"2026", NULL, NULL},      {"", NULL, NULL},
                 {"1234567890. x", NULL, NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *number, *title;
        assert_int_equal(bank_markup_numbered(cases[i].heading, &arena, &number, &title),
                         cases[i].number != NULL);
        if (!cases[i].number)
            continue;
        assert_string_equal(number, cases[i].number);
        assert_string_equal(title, cases[i].title);
    }
}

static void expect_label(const char *text, const char *words, const char *rest)
{
    struct bank_source source;
    struct error error;
    const char *found;
    size_t offset;
    assert_true(bank_source_init(text, strlen(text), "x.md", &arena, &source, &error));
    assert_int_equal(bank_markup_label(first_block(text), &source, &arena, &found, &offset),
                     words != NULL);
    if (!words)
        return;
    assert_string_equal(found, words);
    assert_string_equal(source.text + offset, rest);
}

static void a_label_ends_where_its_text_begins(void **state)
{
    (void)state;
    expect_label("**Question 1.1:** x", "Question 1.1", " x");
    expect_label("__Scale__: 1..5", "Scale", " 1..5");
    expect_label("**Bold** x", "Bold", " x");
    expect_label("  **A:**\nx", "A", "\nx");
    expect_label("x **A:**", NULL, NULL);
    expect_label("*A:* x", NULL, NULL);
    expect_label("**A: x", NULL, NULL);
}

static void a_question_has_a_code(void **state)
{
    (void)state;
    const char *code;
    assert_true(bank_markup_question_code("Question 1.1", &arena, &code));
    assert_string_equal(code, "1.1");
    assert_true(bank_markup_question_code("question", &arena, &code));
    assert_string_equal(code, "");
    assert_false(bank_markup_question_code("Questions 1.1", &arena, &code));
    assert_false(bank_markup_question_code("Note", &arena, &code));
}

static void only_a_whole_paragraph_is_emphasised(void **state)
{
    (void)state;
    assert_true(bank_markup_is_emphasised(first_block("*a `b` **c***\n")));
    assert_false(bank_markup_is_emphasised(first_block("*a* b\n")));
    assert_false(bank_markup_is_emphasised(first_block("**a**\n")));
}

static void lost_labels_are_found_with_their_line(void **state)
{
    (void)state;
    bool is_question;
    assert_int_equal(bank_markup_lost_line(first_block("a\n**Question 1.2:** b\n"), &is_question),
                     2);
    assert_true(is_question);
    assert_int_equal(
        bank_markup_lost_line(first_block("- a\n- *Strong answer: b*\n"), &is_question), 2);
    assert_false(is_question);
    assert_int_equal(bank_markup_lost_line(first_block("**Question 1.2:** b\n"), &is_question), 0);
    assert_int_equal(bank_markup_lost_line(first_block("a **Question time:** b\n"), &is_question),
                     0);
    assert_int_equal(bank_markup_lost_line(first_block("A strong answer: b\n"), &is_question), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(words_have_no_markup, free_all),
        cmocka_unit_test_teardown(numbered_headings_are_told_from_others, free_all),
        cmocka_unit_test_teardown(a_label_ends_where_its_text_begins, free_all),
        cmocka_unit_test_teardown(a_question_has_a_code, free_all),
        cmocka_unit_test_teardown(only_a_whole_paragraph_is_emphasised, free_all),
        cmocka_unit_test_teardown(lost_labels_are_found_with_their_line, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
