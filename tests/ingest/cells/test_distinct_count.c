#include "ingest/cells/distinct_count.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"

static void each_thing_counts_once(void **state)
{
    (void)state;
    struct distinct_count count = {0};
    assert_true(distinct_count_add(&count, "Nia", 3));
    assert_false(distinct_count_add(&count, "Nia", 3));
    assert_true(distinct_count_add(&count, "nia", 3));
    assert_int_equal(count.n, 2);
    distinct_count_free(&count);
}

static void the_mark_zero_is_a_mark_like_others(void **state)
{
    (void)state;
    struct distinct_count count = {0};
    assert_true(distinct_count_add_mark(&count, 0));
    assert_false(distinct_count_add_mark(&count, 0));
    assert_int_equal(count.n, 1);
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
            distinct_count_add(&count, name, strlen(name));
        }
    assert_int_equal(count.n, 50000);
    distinct_count_free(&count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_thing_counts_once),
        cmocka_unit_test(the_mark_zero_is_a_mark_like_others),
        cmocka_unit_test(many_names_are_counted_exactly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
