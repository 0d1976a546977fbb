#include "reports/agreement/heatmap_key.h"

#include <string.h>

#include "tests/support/near.h"

static void a_kappa_falls_into_the_bin_above_its_lower_end(void **state)
{
    (void)state;
    const struct kappa_bins bins = heatmap_key_bins(0.40);
    assert_int_equal(heatmap_key_bin(&bins, -1), 0);
    assert_int_equal(heatmap_key_bin(&bins, 0.399), 0);
    assert_int_equal(heatmap_key_bin(&bins, 0.40), 1);
    assert_int_equal(heatmap_key_bin(&bins, 0.60), 2);
    assert_int_equal(heatmap_key_bin(&bins, 0.75), 3);
    assert_int_equal(heatmap_key_bin(&bins, 1), 3);
}

static void a_higher_line_takes_the_place_of_bins(void **state)
{
    (void)state;
    const struct kappa_bins bins = heatmap_key_bins(0.70);
    assert_int_equal(heatmap_key_bin(&bins, 0.69), 0);
    assert_int_equal(heatmap_key_bin(&bins, 0.70), 2);
    struct chart chart = {0};
    const struct heatmap_shown shown = {.kappas = {true, false, true, true}};
    heatmap_key(&chart, &bins, 0.25, &shown, 100);
    assert_non_null(strstr(chart.script.data, "'< 0.70 weak'"));
    assert_non_null(strstr(chart.script.data, "'0.70–0.75'"));
    assert_null(strstr(chart.script.data, "0.60"));
    chart_free(&chart);
}

static void the_key_has_what_is_shown_and_no_more(void **state)
{
    (void)state;
    const struct kappa_bins bins = heatmap_key_bins(0.40);
    struct chart chart = {0};
    heatmap_key(
        &chart, &bins, 0.25,
        &(struct heatmap_shown){.kappas = {false, true}, .levels = {[3] = true}, .too_few = true},
        100);
    assert_non_null(strstr(chart.script.data, "'too few to say'"));
    assert_null(strstr(chart.script.data, "never together"));
    assert_non_null(strstr(chart.script.data, "'0.40–0.60'"));
    assert_null(strstr(chart.script.data, "weak"));
    assert_non_null(strstr(chart.script.data, "'more'"));
    assert_null(strstr(chart.script.data, "under"));
    chart_free(&chart);
    heatmap_key(&chart, &bins, 0.25, &(struct heatmap_shown){.kappas = {true}, .never = true}, 100);
    assert_non_null(strstr(chart.script.data, "'–  never together'"));
    assert_null(strstr(chart.script.data, "level"));
    chart_free(&chart);
}

static void a_level_falls_into_its_bin_on_either_side(void **state)
{
    (void)state;
    assert_int_equal(heatmap_key_level(0.24, 0.25), 0);
    assert_int_equal(heatmap_key_level(-0.25, 0.25), 1);
    assert_int_equal(heatmap_key_level(0.5, 0.25), 2);
    assert_int_equal(heatmap_key_level(-1.2, 0.25), 3);
    assert_int_equal(heatmap_key_level(-1.2, 6.25), 0); /* of 0 to 100 in steps of 25 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kappa_falls_into_the_bin_above_its_lower_end),
        cmocka_unit_test(a_higher_line_takes_the_place_of_bins),
        cmocka_unit_test(the_key_has_what_is_shown_and_no_more),
        cmocka_unit_test(a_level_falls_into_its_bin_on_either_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
