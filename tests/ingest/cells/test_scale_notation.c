#include "ingest/cells/scale_notation.h"

#include <stdio.h>
#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/score_cell.h"
#include "tests/support/near.h"

static struct arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct scale parsed(const char *spec)
{
    struct scale scale;
    struct error error;
    if (!scale_notation_parse(spec, &arena, &scale, &error))
        fail_msg("'%s': %s", spec, error.message);
    return scale;
}

static void a_range_has_whole_steps(void **state)
{
    (void)state;
    const struct scale scale = parsed("1..5");
    assert_string_equal(scale.name, "1..5");
    assert_int_equal(scale.n_levels, 5);
    assert_near(scale.values[0], 1, 0);
    assert_near(scale.values[4], 5, 0);
    assert_string_equal(scale.labels[4], "5");
}

static void half_points_are_levels_of_their_own(void **state)
{
    (void)state;
    const struct scale scale = parsed("0..4:0.5");
    assert_int_equal(scale.n_levels, 9);
    assert_near(scale.values[1], 0.5, 0);
    assert_string_equal(scale.labels[7], "3.5");
    assert_string_equal(scale.labels[8], "4");
    assert_int_equal(parsed("0..10:0.1").n_levels, 101);
}

static void a_scale_may_begin_below_zero(void **state)
{
    (void)state;
    const struct scale scale = parsed("-2..2");
    assert_int_equal(scale.n_levels, 5);
    assert_string_equal(scale.labels[0], "-2");
    assert_near(scale.values[2], 0, 0);
}

static void labels_get_the_values_from_one(void **state)
{
    (void)state;
    const struct scale scale = parsed("Definitely Not, No ,Mixed,Yes,Strong Yes");
    assert_int_equal(scale.n_levels, 5);
    assert_string_equal(scale.name, "Definitely Not,No,Mixed,Yes,Strong Yes");
    assert_string_equal(scale.labels[1], "No");
    assert_near(scale.values[4], 5, 0);
}

static void one_scale_has_one_name(void **state)
{
    (void)state;
    assert_string_equal(parsed(" 1 .. 5 ").name, "1..5");
    assert_string_equal(parsed("1.0..5.00:1").name, "1..5");
    assert_string_equal(parsed("0..4:0.50").name, "0..4:0.5");
    assert_string_equal(parsed("a ,\xC2\xA0"
                               "e\xCC\x81")
                            .name,
                        "a,é");
}

static void grades_of_which_1_is_the_best_are_written_downwards(void **state)
{
    (void)state;
    const struct scale grades = parsed("6..1"), halves = parsed("6..1:0.5"),
                       points = parsed("6..1:points");
    int16_t level;
    double value;
    assert_string_equal(grades.name, "6,5,4,3,2,1");
    assert_true(scale_notation_level(&grades, "1", &level));
    assert_int_equal(level, 5);
    assert_near(grades.values[0], 1, 0);
    struct score_cell cell = score_cell_read("1,5", ',');
    assert_int_equal(halves.n_levels, 11);
    assert_true(scale_notation_cell_level(&halves, &cell, &level));
    assert_int_equal(level, 9);
    cell = score_cell_read("1,3", ',');
    assert_true(scale_notation_cell_points(&points, &cell, &value));
    assert_near(value, 5.7, 1e-12);
    assert_string_equal(points.name, "6..1:points");
    assert_near(points.values[0], 1, 0);
    cell = score_cell_read("0.7", '.');
    assert_false(scale_notation_cell_points(&points, &cell, &value));
}

static void what_is_no_scale_is_refused_with_a_hint(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",        "1",      "1..-100",    "1..1",       "1..",   "..5",    "1..5:0",
        "1..5:-1", "1..5:3", "1..102",     "0..1e2",     "a..b",  "1..5:x", "1...5..",
        "1-5",     "4/5",    "No,",        "No,,Yes",    "No,no", "1,1.0",  "No,\x1b[31m",
        "No,\xFF", ",",      "0..10:0.05", "No,\xC2\xAD"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct scale scale = {.name = "untouched"};
        struct error error = {0};
        if (scale_notation_parse(bad[i], &arena, &scale, &error))
            fail_msg("'%s' was taken for a scale", bad[i]);
        assert_string_equal(scale.name, "untouched");
        assert_int_equal(error.code, ERROR_USAGE);
        assert_true(*error.message && *error.hint);
    }
}

static void a_scale_has_at_most_101_labels(void **state)
{
    (void)state;
    char spec[4 * 102 + 1] = "";
    for (int i = 0; i < 102; i++)
        snprintf(spec + strlen(spec), 5, "%s%d", i ? "," : "", 100 + i);
    struct scale scale;
    struct error error;
    assert_false(scale_notation_parse(spec, &arena, &scale, &error));
    spec[4 * 101 - 1] = '\0';
    assert_true(scale_notation_parse(spec, &arena, &scale, &error));
    assert_int_equal(scale.n_levels, 101);
}

static void expect_level(const struct scale *scale, const char *text, int expected)
{
    int16_t level = -7;
    assert_int_equal(scale_notation_level(scale, text, &level), expected >= 0);
    if (level != (expected >= 0 ? expected : -7))
        fail_msg("'%s' is level %d, not %d", text, level, expected);
}

static void numbers_mean_a_level_by_value(void **state)
{
    (void)state;
    const struct scale whole = parsed("1..5"), half = parsed("0..4:0.5");
    expect_level(&whole, "1", 0);
    expect_level(&whole, "4.0", 3);
    expect_level(&whole, "+5", 4);
    expect_level(&whole, "4.5", -1);
    expect_level(&whole, "0", -1);
    expect_level(&whole, "6", -1);
    expect_level(&whole, "", -1);
    expect_level(&whole, "4/5", -1);
    expect_level(&whole, "=4", -1);
    expect_level(&half, "3.50", 7);
    expect_level(&half, ".5", 1);
    expect_level(&half, "-0", 0);
    expect_level(&half, "0.25", -1);
}

static void labels_mean_a_level_in_any_case(void **state)
{
    (void)state;
    const struct scale words = parsed("No,Größer,Strong Yes");
    expect_level(&words, "no", 0);
    expect_level(&words, "GRÖSSER", 1);
    expect_level(&words, "strong\xC2\xA0 yes", 2);
    expect_level(&words, "1", -1);
    expect_level(&words, "Strong", -1);
    const struct scale numbers = parsed("0,2,5");
    expect_level(&numbers, "2.0", 1);
    expect_level(&numbers, "1", -1);
}

static void two_dots_in_a_label_make_no_range(void **state)
{
    (void)state;
    const struct scale words = parsed("Never..,Sometimes"), range = parsed("1..2");
    const struct score_cell two = score_cell_read("2", '.');
    const struct score_cell wrong = score_cell_read("2 - Never..", '.');
    int16_t level;
    assert_false(scale_notation_is_range(&words));
    assert_true(scale_notation_is_range(&range));
    assert_false(scale_notation_cell_level(&words, &two, &level));
    assert_false(scale_notation_cell_level(&words, &wrong, &level));
    assert_true(scale_notation_cell_level(&range, &two, &level));
}

static void a_range_of_two_numbers_becomes_whole_steps(void **state)
{
    (void)state;
    struct scale scale;
    struct error error;
    assert_true(scale_notation_from_range(0, 3 * DECIMAL_ONE, &arena, &scale, &error));
    assert_string_equal(scale.name, "0..3");
    assert_int_equal(scale.n_levels, 4);
    assert_false(
        scale_notation_from_range(DECIMAL_ONE, 475 * (int64_t)DECIMAL_ONE, &arena, &scale, &error));
    assert_non_null(strstr(error.message, "'1..475' is not a scale"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_range_has_whole_steps, free_arena),
        cmocka_unit_test_teardown(half_points_are_levels_of_their_own, free_arena),
        cmocka_unit_test_teardown(a_scale_may_begin_below_zero, free_arena),
        cmocka_unit_test_teardown(labels_get_the_values_from_one, free_arena),
        cmocka_unit_test_teardown(one_scale_has_one_name, free_arena),
        cmocka_unit_test_teardown(grades_of_which_1_is_the_best_are_written_downwards, free_arena),
        cmocka_unit_test_teardown(what_is_no_scale_is_refused_with_a_hint, free_arena),
        cmocka_unit_test_teardown(a_scale_has_at_most_101_labels, free_arena),
        cmocka_unit_test_teardown(numbers_mean_a_level_by_value, free_arena),
        cmocka_unit_test_teardown(labels_mean_a_level_in_any_case, free_arena),
        cmocka_unit_test_teardown(two_dots_in_a_label_make_no_range, free_arena),
        cmocka_unit_test_teardown(a_range_of_two_numbers_becomes_whole_steps, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
