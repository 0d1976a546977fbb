#include "reports/rubrics/rubric_key.h"

#include <string.h>

#include "tests/support/near.h"

static struct chart key_of(size_t n, const char *const *labels)
{
    static const double values[] = {0, 1, 2, 3, 4, 5, 6, 7};
    const struct scale scale = {.name = "s", .n_levels = n, .values = values, .labels = labels};
    struct chart chart = {0};
    rubric_key(&chart, labels ? &scale : NULL, 378);
    return chart;
}

static bool says(const struct chart *chart, const char *text)
{
    return strstr(chart->script.data, text) != NULL;
}

static void a_short_scale_is_named_on_its_colours(void **state)
{
    (void)state;
    struct chart chart = key_of(3, (const char *const[]){"1", "2", "3"});
    assert_true(says(&chart, "'score'"));
    assert_true(says(&chart, "'1'") && says(&chart, "'2'") && says(&chart, "'3'"));
    assert_true(says(&chart, "tc rgb on "));
    chart_free(&chart);
}

static void a_longer_scale_is_a_strip_with_all_names(void **state)
{
    (void)state;
    struct chart chart = key_of(8, (const char *const[]){"0", "1", "2", "3", "4", "5", "6", "7"});
    assert_true(says(&chart, "'0'") && says(&chart, "'4'") && says(&chart, "'7'"));
    assert_false(says(&chart, "'score'"));
    chart_free(&chart);
}

static void names_too_long_leave_those_of_the_ends(void **state)
{
    (void)state;
    struct chart chart = key_of(5, (const char *const[]){"Definitely Not", "Not Quite Convinced",
                                                         "Hm", "Yes", "Strong Yes"});
    assert_true(says(&chart, "'Definitely Not'") && says(&chart, "'Strong Yes'"));
    assert_false(says(&chart, "Convinced"));
    chart_free(&chart);
}

static void the_longest_names_are_cut(void **state)
{
    (void)state;
    struct chart chart = key_of(
        2,
        (const char *const[]){"Would under no circumstances work with this person again", "Yes"});
    assert_true(says(&chart, "…'"));
    chart_free(&chart);
}

static void different_scales_have_only_ends(void **state)
{
    (void)state;
    struct chart chart = key_of(0, NULL);
    assert_true(says(&chart, "'lowest level'") && says(&chart, "'highest level'"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_scale_is_named_on_its_colours),
        cmocka_unit_test(a_longer_scale_is_a_strip_with_all_names),
        cmocka_unit_test(names_too_long_leave_those_of_the_ends),
        cmocka_unit_test(the_longest_names_are_cut),
        cmocka_unit_test(different_scales_have_only_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
