#include "reports/chart/chart.h"

#include "tests/support/near.h"

static void a_freed_chart_has_no_script(void **state)
{
    (void)state;
    struct chart chart = {.id = "c"};
    chart_free(&chart);
    buffer_add(&chart.script, "plot x");
    chart_free(&chart);
    assert_null(chart.script.data);
    assert_string_equal(chart.id, "c");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_freed_chart_has_no_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
