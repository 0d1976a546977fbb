#include "analytics/measure/moments.h"

#include "tests/support/near.h"

/* NIST Statistical Reference Datasets, NumAcc4: 10000000.2, then 10000000.1 and 10000000.3 in turn,
 * 1001 values; certified mean 10000000.2, standard deviation 0.1. */
static void variance_keeps_its_digits_beside_a_large_mean(void **state)
{
    (void)state;
    struct moments moments = {0};
    moments_add(&moments, 10000000.2);
    for (size_t i = 0; i < 500; i++) {
        moments_add(&moments, 10000000.1);
        moments_add(&moments, 10000000.3);
    }
    assert_int_equal(moments.n, 1001);
    assert_near(moments.mean, 10000000.2, 1e-7);
    assert_near(sqrt(moments_variance(&moments)), 0.1, 1e-8);
}

static void equal_values_have_no_variance_at_all(void **state)
{
    (void)state;
    struct moments moments = {0};
    for (size_t i = 0; i < 1000; i++)
        moments_add(&moments, 1.0 / 3);
    assert_near(moments.m2, 0, 0);
    assert_false(moments_vary(moments.n, moments.m2));
}

static void one_value_has_no_variance_to_speak_of(void **state)
{
    (void)state;
    struct moments moments = {0};
    assert_true(isnan(moments_variance(&moments)));
    moments_add(&moments, 4);
    assert_true(isnan(moments_variance(&moments)));
}

/* Anscombe (1973), American Statistician 27, data set 1: r = 0.816, means 9 and 7.50. */
static const double anscombe[11][2] = {{10, 8.04},  {8, 6.95},  {13, 7.58}, {9, 8.81},
                                       {11, 8.33},  {14, 9.96}, {6, 7.24},  {4, 4.26},
                                       {12, 10.84}, {7, 4.82},  {5, 5.68}};

static void correlation_is_the_published_one(void **state)
{
    (void)state;
    struct comoments all = {0};
    for (size_t i = 0; i < 11; i++)
        moments_add_pair(&all, anscombe[i][0], anscombe[i][1]);
    assert_near(moments_correlation(&all), 0.81642051634484, 1e-12);
    assert_near(all.mean_a, 9, 1e-12);
    assert_near(all.mean_b, 7.500909090909091, 1e-12);
    assert_near(all.m2_a / 10, 11, 1e-12);
}

static void halves_merge_to_the_whole(void **state)
{
    (void)state;
    struct comoments all = {0}, halves[2] = {0};
    struct moments one = {0}, parts[2] = {0};
    for (size_t i = 0; i < 11; i++) {
        moments_add_pair(&all, anscombe[i][0], anscombe[i][1]);
        moments_add_pair(&halves[i > 3], anscombe[i][0], anscombe[i][1]);
        moments_add(&one, anscombe[i][1]);
        moments_add(&parts[i > 3], anscombe[i][1]);
    }
    moments_merge_pairs(&halves[0], &halves[1]);
    moments_merge(&parts[0], &parts[1]);
    assert_int_equal(halves[0].n, 11);
    assert_near(halves[0].c, all.c, 1e-12);
    assert_near(halves[0].m2_a, all.m2_a, 1e-12);
    assert_near(halves[0].m2_b, all.m2_b, 1e-12);
    assert_near(halves[0].mean_a, all.mean_a, 1e-12);
    assert_near(parts[0].m2, one.m2, 1e-12);
    assert_near(parts[0].mean, one.mean, 1e-12);
}

static void merging_nothing_changes_nothing(void **state)
{
    (void)state;
    struct moments empty = {0}, moments = {.n = 2, .mean = 3, .m2 = 4};
    moments_merge(&moments, &empty);
    assert_near(moments.mean, 3, 0);
    moments_merge(&empty, &moments);
    assert_int_equal(empty.n, 2);
    assert_near(empty.m2, 4, 0);
}

static void correlation_does_not_exist_where_a_side_is_constant(void **state)
{
    (void)state;
    struct comoments comoments = {0};
    assert_true(isnan(moments_correlation(&comoments)));
    for (size_t i = 0; i < 5; i++)
        moments_add_pair(&comoments, (double)i, 0.1 + 0.2);
    assert_true(isnan(moments_correlation(&comoments)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(variance_keeps_its_digits_beside_a_large_mean),
        cmocka_unit_test(equal_values_have_no_variance_at_all),
        cmocka_unit_test(one_value_has_no_variance_to_speak_of),
        cmocka_unit_test(correlation_is_the_published_one),
        cmocka_unit_test(halves_merge_to_the_whole),
        cmocka_unit_test(merging_nothing_changes_nothing),
        cmocka_unit_test(correlation_does_not_exist_where_a_side_is_constant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
