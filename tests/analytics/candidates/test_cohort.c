#include "analytics/candidates/cohort.h"

#include "tests/support/near.h"

static struct cohort cohort_of(size_t n)
{
    struct cohort cohort = {0};
    for (size_t i = n; i > 0; i--)
        cohort_add(&cohort, (double)i);
    cohort_sort(&cohort);
    return cohort;
}

/* R 4.2: quantile(1:10, c(.1, .25, .5, .75, .9)) is 1.90 3.25 5.50 7.75 9.10 */
static void percentiles_match_r(void **state)
{
    (void)state;
    struct cohort cohort = cohort_of(10);
    const struct percentiles percentiles = cohort_percentiles(&cohort, NAN);
    assert_near(percentiles.p10, 1.9, 1e-12);
    assert_near(percentiles.p25, 3.25, 1e-12);
    assert_near(percentiles.p50, 5.5, 1e-12);
    assert_near(percentiles.p75, 7.75, 1e-12);
    assert_near(percentiles.p90, 9.1, 1e-12);
    cohort_free(&cohort);
}

static void leaving_a_member_out_is_a_cohort_without_it(void **state)
{
    (void)state;
    struct cohort all = cohort_of(7);
    for (size_t own = 1; own <= 7; own++) {
        struct cohort others = {0};
        for (size_t i = 1; i <= 7; i++)
            if (i != own)
                cohort_add(&others, (double)i);
        const struct percentiles a = cohort_percentiles(&all, (double)own);
        const struct percentiles b = cohort_percentiles(&others, NAN);
        assert_near(a.p10, b.p10, 1e-12);
        assert_near(a.p50, b.p50, 1e-12);
        assert_near(a.p90, b.p90, 1e-12);
        cohort_free(&others);
    }
    cohort_free(&all);
}

static void one_other_is_every_percentile(void **state)
{
    (void)state;
    struct cohort cohort = cohort_of(2);
    const struct percentiles percentiles = cohort_percentiles(&cohort, 1);
    assert_near(percentiles.p10, 2, 0);
    assert_near(percentiles.p90, 2, 0);
    cohort_free(&cohort);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(percentiles_match_r),
        cmocka_unit_test(leaving_a_member_out_is_a_cohort_without_it),
        cmocka_unit_test(one_other_is_every_percentile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
