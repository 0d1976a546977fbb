#include "analytics/measure/multiple_testing.h"

#include "tests/support/near.h"

/* Benjamini & Hochberg (1995), section 4.1: fifteen p-values, of which the procedure at 0.05
 * rejects four; adjusted values by R 4.2, p.adjust(p, "BH"). */
static const double published[15] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                     0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
static const double by_r[15] = {
    0.0015, 0.003,  0.0095, 0.035625,           0.0603,   0.06385714285714286, 0.06385714285714286,
    0.0645, 0.0765, 0.486,  0.5811818181818181, 0.714875, 0.7532307692307693,  0.8132142857142857,
    1};

static void the_published_example_rejects_four(void **state)
{
    (void)state;
    struct ranked_p workspace[15];
    double adjusted[15];
    size_t rejected = 0;
    multiple_testing_benjamini_hochberg(published, 15, workspace, adjusted);
    for (size_t i = 0; i < 15; i++) {
        assert_near(adjusted[i], by_r[i], 1e-12);
        rejected += adjusted[i] <= 0.05;
    }
    assert_int_equal(rejected, 4);
}

static void order_does_not_matter_and_p_may_be_overwritten(void **state)
{
    (void)state;
    struct ranked_p workspace[15];
    double p[15];
    for (size_t i = 0; i < 15; i++)
        p[i] = published[i * 7 % 15];
    multiple_testing_benjamini_hochberg(p, 15, workspace, p);
    for (size_t i = 0; i < 15; i++)
        assert_near(p[i], by_r[i * 7 % 15], 1e-12);
}

static void a_single_test_stays_as_it_is_and_none_is_nothing(void **state)
{
    (void)state;
    struct ranked_p workspace[1];
    double p[1] = {0.03};
    multiple_testing_benjamini_hochberg(p, 1, workspace, p);
    assert_near(p[0], 0.03, 0);
    multiple_testing_benjamini_hochberg(NULL, 0, NULL, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_example_rejects_four),
        cmocka_unit_test(order_does_not_matter_and_p_may_be_overwritten),
        cmocka_unit_test(a_single_test_stays_as_it_is_and_none_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
