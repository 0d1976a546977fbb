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
    heatmap_key(&chart, &bins, 100);
    assert_non_null(strstr(chart.script.data, "'< 0.70 weak'"));
    assert_non_null(strstr(chart.script.data, "'0.70–0.75'"));
    assert_null(strstr(chart.script.data, "0.60"));
    chart_free(&chart);
}

static void the_key_explains_empty_cells(void **state)
{
    (void)state;
    const struct kappa_bins bins = heatmap_key_bins(0.40);
    struct chart chart = {0};
    heatmap_key(&chart, &bins, 100);
    assert_non_null(strstr(chart.script.data, "'too few to say'"));
    assert_non_null(strstr(chart.script.data, "'–  never together'"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kappa_falls_into_the_bin_above_its_lower_end),
        cmocka_unit_test(a_higher_line_takes_the_place_of_bins),
        cmocka_unit_test(the_key_explains_empty_cells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
