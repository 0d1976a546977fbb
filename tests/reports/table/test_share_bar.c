#include "reports/table/share_bar.h"

#include "base/text.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static void assert_bar(const struct estimate *share, const char *expected)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct buffer text = {0};
    share_bar(share, &limits, &text);
    assert_string_equal(text.data, expected);
    assert_int_equal(text_width(text.data), SHARE_BAR_WIDTH);
    buffer_free(&text);
}

static void the_point_stands_on_its_interval_by_halves_of_a_column(void **state)
{
    (void)state;
    struct estimate share = sample_estimate(0.14, 0.11, 0.17, 154);
    assert_bar(&share, " ╶● ┊       ┊   ");
    share = sample_estimate(0.55, 0.40, 0.58, 20);
    assert_bar(&share, "    ┊ ──●╴  ┊   ");
}

static void an_interval_crosses_the_lines(void **state)
{
    (void)state;
    const struct estimate share = sample_estimate(0.5, 0.1, 0.95, 11);
    assert_bar(&share, " ╶──┼───●───┼──╴");
}

static void the_ends_of_the_scale_are_within_the_bar(void **state)
{
    (void)state;
    struct estimate share = sample_estimate(0, 0, 0.1, 30);
    assert_bar(&share, "●─  ┊       ┊   ");
    share = sample_estimate(1, 0.9, 1, 30);
    assert_bar(&share, "    ┊       ┊ ─●");
}

static void without_an_estimate_there_are_only_the_lines(void **state)
{
    (void)state;
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3");
    assert_bar(&none, "    ┊       ┊   ");
}

static void the_axis_is_as_wide_as_the_bars(void **state)
{
    (void)state;
    assert_int_equal(text_width(share_bar_axis), SHARE_BAR_WIDTH);
}

static void assert_filled(double share, const char *expected)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    share_bar_filled(share, 4, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void a_filled_bar_grows_by_eighths(void **state)
{
    (void)state;
    assert_filled(0, "");
    assert_filled(0.0001, "▏");
    assert_filled(0.5, "██");
    assert_filled(0.53125, "██▏");
    assert_filled(1, "████");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_point_stands_on_its_interval_by_halves_of_a_column),
        cmocka_unit_test(an_interval_crosses_the_lines),
        cmocka_unit_test(the_ends_of_the_scale_are_within_the_bar),
        cmocka_unit_test(without_an_estimate_there_are_only_the_lines),
        cmocka_unit_test(the_axis_is_as_wide_as_the_bars),
        cmocka_unit_test(a_filled_bar_grows_by_eighths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
