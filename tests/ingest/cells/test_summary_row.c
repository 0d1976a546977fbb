#include "ingest/cells/summary_row.h"

#include "tests/support/near.h"

static void totals_and_means_are_no_people(void **state)
{
    (void)state;
    static const char *const cells[] = {"AVERAGE", "Total candidates", "Summe:", "Ø", "Moyenne"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_true(summary_row_begins(cells[i]));
}

static void people_are_people(void **state)
{
    (void)state;
    static const char *const cells[] = {"Max Mustermann", "Summer Lee", "", "Maxine", "Ann Total"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_false(summary_row_begins(cells[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_and_means_are_no_people),
        cmocka_unit_test(people_are_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
