#include "ingest/banks/question_title.h"

#include <string.h>

#include "base/text.h"
#include "tests/support/near.h"

static void expect_title(const char *prompt, const char *title)
{
    struct arena arena = {0};
    assert_string_equal(question_title(prompt, &arena), title);
    arena_free(&arena);
}

static void a_short_prompt_is_its_own_title(void **state)
{
    (void)state;
    expect_title("Explain `volatile`.", "Explain `volatile`.");
    expect_title("", "");
    expect_title("Why", "Why");
}

static void the_first_sentence_is_enough(void **state)
{
    (void)state;
    expect_title("What is a page fault? Name its costs.", "What is a page fault?");
    expect_title("Compare trees (e.g. AVL). Then choose.", "Compare trees (e.g. AVL).");
    expect_title("One line\n\nAnd a list", "One line");
}

static void a_long_sentence_is_cut_at_a_word(void **state)
{
    (void)state;
    expect_title("Describe how a kernel decides which process runs next, and why.",
                 "Describe how a kernel decides which…");
    expect_title("Thirty-nine columns exactly stand here it now",
                 "Thirty-nine columns exactly stand here…");
}

static void a_long_word_is_cut_in_the_middle(void **state)
{
    (void)state;
    struct arena arena = {0};
    char word[101];
    memset(word, 'x', 100);
    word[100] = '\0';
    const char *const title = question_title(word, &arena);
    assert_int_equal(text_width(title), 40);
    assert_string_equal(title + 39, "…");
    arena_free(&arena);
}

static void lines_become_one(void **state)
{
    (void)state;
    expect_title("Walk\nthrough\t a  boot", "Walk through a boot");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_prompt_is_its_own_title),
        cmocka_unit_test(the_first_sentence_is_enough),
        cmocka_unit_test(a_long_sentence_is_cut_at_a_word),
        cmocka_unit_test(a_long_word_is_cut_in_the_middle),
        cmocka_unit_test(lines_become_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
