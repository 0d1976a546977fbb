#include "reports/monthly/report_charts.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_model.h"

static bool is_listed(const char *wanted)
{
    for (const char *const *id = report_chart_ids; *id; id++)
        if (strcmp(*id, wanted) == 0)
            return true;
    return false;
}

static void every_chart_but_those_for_phones_and_candidates_is_listed(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart **charts;
    size_t n, n_listed = 0;
    sample_model(sample, *state);
    report_charts(&sample->report, *state, &charts, &n);
    assert_true(n > 0);
    for (size_t i = 0; i < n; i++) {
        if (!charts[i]->narrow && !charts[i]->profile && !is_listed(charts[i]->id))
            fail_msg("'%s' is not listed", charts[i]->id);
        n_listed += is_listed(charts[i]->id);
        chart_free(charts[i]);
    }
    assert_true(n_listed > 3);
}

static void slides_begin_with_the_findings_and_are_listed(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart **slides;
    size_t n;
    sample_model(sample, *state);
    report_charts_for_slides(&sample->report, *state, &slides, &n);
    assert_true(n > 3);
    assert_string_equal(slides[0]->id, "findings");
    for (size_t i = 0; i < n; i++) {
        assert_true(is_listed(slides[i]->id));
        assert_false(slides[i]->narrow || slides[i]->profile);
        chart_free(slides[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_chart_but_those_for_phones_and_candidates_is_listed),
        ARENA_TEST(slides_begin_with_the_findings_and_are_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
