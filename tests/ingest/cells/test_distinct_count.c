#include "ingest/cells/distinct_count.h"

#include <stdio.h>

#include "tests/support/near.h"

static void each_name_counts_once_whatever_its_case(void **state)
{
    (void)state;
    struct distinct_count count = {0};
    distinct_count_add(&count, "Nia Hart");
    distinct_count_add(&count, "nia  HART ");
    distinct_count_add(&count, "Tom Reyes");
    assert_int_equal(count.n, 2);
    distinct_count_free(&count);
}

static void many_names_are_counted_exactly(void **state)
{
    (void)state;
    struct distinct_count count = {0};
    char name[32];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 50000; i++) {
            snprintf(name, sizeof name, "candidate %d", i);
            distinct_count_add(&count, name);
        }
    assert_int_equal(count.n, 50000);
    distinct_count_free(&count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_name_counts_once_whatever_its_case),
        cmocka_unit_test(many_names_are_counted_exactly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
