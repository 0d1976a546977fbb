#include "reports/agreement/agreement_months_table.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void months_come_in_order_with_a_verdict(void **state)
{
    const struct table *const table = agreement_months_table(&sample_report(*state)->report,
                                                             *state);
    assert_int_equal(table_rows(table), 2);
    assert_string_equal(table_cell(table, 0, 0), "2026-09");
    assert_string_equal(table_cell(table, 0, 1), "112");
    assert_string_equal(table_cell(table, 0, 2), "0.55 (0.40–0.67)");
    assert_string_equal(table_cell(table, 0, 3), "agree in part");
    assert_string_equal(table_cell(table, 1, 2), "too few");
    assert_string_equal(table->title, "Agreement by month is 0.55; one month cannot be judged");
}

/* Fifteen months from 2025-01 on, kappa rising. */
static struct sample *many_months(struct arena *arena, enum estimate_status status)
{
    enum { MANY = 15 };
    struct sample *const sample = sample_report(arena);
    struct month_result *const months = ARENA_ARRAY(arena, MANY, struct month_result);
    for (int i = 0; i < MANY; i++) {
        const double kappa = 0.3 + 0.02 * i;
        months[i] = (struct month_result){.year = 2025 + i / 12, .month = i % 12 + 1, .n = 50};
        months[i].kappa[KAPPA_QUADRATIC].estimate = status == ESTIMATE_OK
                                                        ? sample_estimate(kappa, kappa - 0.2,
                                                                          kappa + 0.2, 50)
                                                        : sample_no_estimate(status, 5, "too few");
    }
    sample->result.agreement.months = months;
    sample->result.agreement.n_months = MANY;
    return sample;
}

static void the_newest_twelve_are_shown(void **state)
{
    const struct table *const table = agreement_months_table(
        &many_months(*state, ESTIMATE_OK)->report, *state);
    assert_int_equal(table_rows(table), 12);
    assert_string_equal(table_cell(table, 0, 0), "2025-04");
    assert_string_equal(table_cell(table, 11, 0), "2026-03");
    assert_string_equal(table->title, "Agreement by month is 0.36 to 0.58");
    assert_string_equal(table->notes[0], "Not shown: 3 earlier months; --format csv has all.");
}

static void months_with_too_few_have_no_range(void **state)
{
    const struct table *const table = agreement_months_table(
        &many_months(*state, ESTIMATE_TOO_FEW)->report, *state);
    assert_string_equal(table->title,
                        "No month alone has enough answers that two interviewers scored");
}

static void a_single_month_is_no_table(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.n_months = 1;
    assert_null(agreement_months_table(&sample->report, *state));
    assert_null(agreement_months_table(&empty_report(*state)->report, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(months_come_in_order_with_a_verdict),
        ARENA_TEST(the_newest_twelve_are_shown),
        ARENA_TEST(months_with_too_few_have_no_range),
        ARENA_TEST(a_single_month_is_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
