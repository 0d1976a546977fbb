#include "reports/agreement/panel_measures_table.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static size_t row_of(const struct table *table, const char *measure)
{
    for (size_t row = 0; row < table_rows(table); row++)
        if (strcmp(table_cell(table, row, 0), measure) == 0)
            return row;
    fail_msg("no row '%s'", measure);
    return 0;
}

static void every_measure_has_a_row(void **state)
{
    const struct table *const table = panel_measures_table(&sample_report(*state)->report, *state);
    assert_string_equal(table->title,
                        "What other measures say of all questions together (231 answers)");
    const size_t fleiss = row_of(table, "Fleiss' κ"),
                 rank = row_of(table, "Krippendorff's α, by rank");
    assert_string_equal(table_cell(table, fleiss, 1), "0.37 (0.22–0.49)");
    assert_string_equal(table_cell(table, fleiss, 2), "0.61 (0.46–0.73)");
    assert_null(table_cell(table, rank, 1));
    assert_string_equal(table_cell(table, rank, 2), "0.60 (0.45–0.72)");
    assert_string_equal(table_cell(table, row_of(table, "ICC, consistency, mean of 2"), 2),
                        "0.76 (0.61–0.88)");
    assert_string_equal(table_cell(table, row_of(table, "the same score"), 1), "0.70 (0.55–0.82)");
}

static void points_have_the_correlations_alone(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->scales[0].continuous = true;
    const struct table *const table = panel_measures_table(&sample->report, *state);
    assert_int_equal(table_rows(table), 6);
    assert_string_equal(table_cell(table, 0, 0), "ICC, absolute agreement");
}

/* Other commands leave them out. */
static void correlations_that_were_not_asked_for_have_no_row(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct estimate none = sample_no_estimate(ESTIMATE_UNDEFINED, 231,
                                                    "assay agreement has it");
    sample->result.agreement.overall.icc = (struct icc_result){none, none, none, none,
                                                               none, none, NAN};
    const struct table *const table = panel_measures_table(&sample->report, *state);
    assert_int_equal(table_rows(table), 10);
    assert_string_equal(table_cell(table, 9, 0), "Kendall's W");
}

static void a_missing_w_says_why(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.overall.kendall_w = sample_no_estimate(ESTIMATE_UNDEFINED, 231,
                                                                    "no answer was scored by all");
    const struct table *const table = panel_measures_table(&sample->report, *state);
    assert_string_equal(table_cell(table, row_of(table, "Kendall's W"), 2), "–");
    assert_string_equal(table->notes[0], "No Kendall's W: no answer was scored by all.");
}

static void nothing_known_is_no_table(void **state)
{
    assert_null(panel_measures_table(&too_few_report(*state)->report, *state));
    assert_null(panel_measures_table(&empty_report(*state)->report, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_measure_has_a_row),
        ARENA_TEST(points_have_the_correlations_alone),
        ARENA_TEST(correlations_that_were_not_asked_for_have_no_row),
        ARENA_TEST(a_missing_w_says_why),
        ARENA_TEST(nothing_known_is_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
