#include "reports/model/level.h"
#include "tests/support/near.h"

static void expect_group(size_t n_levels, size_t index, size_t first, size_t last)
{
    const struct scale scale = {.n_levels = n_levels};
    const struct level_group group = level_group(&scale, index);
    assert_int_equal(group.first, first);
    assert_int_equal(group.last, last);
}

static void short_scales_have_a_group_for_each_level(void **state)
{
    (void)state;
    for (size_t n = 2; n <= MOST_NAMED_LEVELS; n++) {
        assert_int_equal(level_n_groups(&(struct scale){.n_levels = n}), n);
        for (size_t i = 0; i < n; i++)
            expect_group(n, i, i, i);
    }
}

static void groups_of_a_long_scale_cover_it_once(void **state)
{
    (void)state;
    for (size_t n = MOST_NAMED_LEVELS + 1; n <= 101; n++) {
        const struct scale scale = {.n_levels = n};
        size_t next = 0;
        for (size_t i = 0; i < level_n_groups(&scale); i++) {
            assert_int_equal(level_group(&scale, i).first, next);
            next = level_group(&scale, i).last + 1;
        }
        assert_int_equal(next, n);
    }
    expect_group(101, 4, 80, 100);
}

static void names_that_are_no_numbers_are_quoted_within_sentences(void **state)
{
    (void)state;
    static const char *const labels[] = {"4.5", "-1", "Strong Yes", ""};
    static const char *const names[] = {"4.5", "-1", "“Strong Yes”", "“”"};
    const struct scale scale = {.n_levels = 4, .labels = labels};
    for (size_t i = 0; i < 4; i++) {
        struct buffer text = {0};
        level_name(&scale, i, &text);
        assert_string_equal(text.data, names[i]);
        buffer_free(&text);
    }
}

static void groups_are_named_by_their_ends_and_counted_together(void **state)
{
    (void)state;
    static const char *const labels[] = {"0", "1", "2"};
    const struct scale scale = {.n_levels = 3, .labels = labels};
    const struct level_use levels[] = {{.count = 4}, {.count = 5}, {.count = 6}};
    struct buffer text = {0};
    level_group_name(&scale, (struct level_group){0, 1}, &text);
    level_group_name(&scale, (struct level_group){2, 2}, &text);
    assert_string_equal(text.data, "0–12");
    assert_int_equal(level_group_count((struct level_group){1, 2}, levels), 11);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_scales_have_a_group_for_each_level),
        cmocka_unit_test(groups_of_a_long_scale_cover_it_once),
        cmocka_unit_test(names_that_are_no_numbers_are_quoted_within_sentences),
        cmocka_unit_test(groups_are_named_by_their_ends_and_counted_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
