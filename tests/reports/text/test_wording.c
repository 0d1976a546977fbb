#include "reports/text/wording.h"

#include "tests/support/near.h"

static void counts_are_words_up_to_twelve(void **state)
{
    (void)state;
    struct buffer text = {0};
    wording_count(0, &text);
    buffer_add(&text, " ");
    wording_count(12, &text);
    buffer_add(&text, " ");
    wording_count(13, &text);
    buffer_add(&text, " ");
    wording_count(1412, &text);
    assert_string_equal(text.data, "no twelve 13 1,412");
    buffer_free(&text);
}

static void one_is_singular_and_none_is_plural(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (size_t n = 0; n < 3; n++) {
        wording_counted(n, "pair", "pairs", &text);
        buffer_add(&text, ";");
    }
    assert_string_equal(text.data, "no pairs;one pair;two pairs;");
    buffer_free(&text);
}

static void some_of_all_are_told_down_to_one(void **state)
{
    (void)state;
    static const struct {
        size_t n, all;
        const char *said;
    } cases[] = {
        {3, 8, "three of eight pairs"},
        {1, 8, "one of eight pairs"},
        {0, 8, "none of eight pairs"},
        {0, 2, "neither of two pairs"},
        {2, 2, "two of two pairs"},
        {1, 1, "the one pair"},
        {0, 1, "no pair"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        wording_of_all(cases[i].n, cases[i].all, "pair", "pairs", &text);
        assert_string_equal(text.data, cases[i].said);
        buffer_free(&text);
    }
}

static void items_are_joined_by_commas_and_one_and(void **state)
{
    (void)state;
    for (size_t n = 1; n <= 3; n++) {
        static const char *const expected[] = {"", "x", "x and x", "x, x and x"};
        struct buffer text = {0};
        for (size_t i = 0; i < n; i++)
            buffer_format(&text, "%sx", wording_joint(i, n));
        assert_string_equal(text.data, expected[n]);
        buffer_free(&text);
    }
}

static void only_small_letters_become_capitals(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "a 3.2 é");
    wording_capital(&text, 0);
    wording_capital(&text, 2);
    wording_capital(&text, text.length);
    assert_string_equal(text.data, "A 3.2 é");
    buffer_free(&text);
}

static void a_kept_text_leaves_an_empty_buffer(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buffer text = {0};
    buffer_add(&text, "kept");
    assert_string_equal(wording_keep(&text, &arena), "kept");
    assert_null(text.data);
    assert_string_equal(wording_keep(&text, &arena), "");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_are_words_up_to_twelve),
        cmocka_unit_test(one_is_singular_and_none_is_plural),
        cmocka_unit_test(some_of_all_are_told_down_to_one),
        cmocka_unit_test(items_are_joined_by_commas_and_one_and),
        cmocka_unit_test(only_small_letters_become_capitals),
        cmocka_unit_test(a_kept_text_leaves_an_empty_buffer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
