#include "analytics/agreement/kappa_indices.h"

#include "tests/support/near.h"

static const double values[] = {0, 1, 2};
static const struct scale two = {.n_levels = 2, .values = values};
static const struct scale three = {.n_levels = 3, .values = values};

struct two_by_two {
    size_t n11, n12, n21, n22;
    double kappa, prevalence, bias, pabak;
};

/* The four tables of Feinstein & Cicchetti (1990), Journal of Clinical Epidemiology 43, 543-549,
 * that Byrt, Bishop & Carlin (1993) take up: high agreement with low kappa, and the reverse. */
static void prevalence_and_bias_explain_the_paradoxes_of_kappa(void **state)
{
    (void)state;
    const struct two_by_two tables[] = {
        {40, 9, 6, 45, 0.70, -0.05, 0.03, 0.70},
        {80, 10, 5, 5, 0.32, 0.75, 0.05, 0.70},
        {45, 15, 25, 15, 0.13, 0.30, -0.10, 0.20},
        {25, 35, 5, 35, 0.26, -0.10, 0.30, 0.20},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const struct two_by_two *const t = &tables[i];
        size_t a[] = {t->n11 + t->n12, t->n21 + t->n22}, b[] = {t->n11 + t->n21, t->n12 + t->n22};
        const struct kappa_margins margins = {.scale = &two, .n = 100, .a = a, .b = b};
        const struct kappa_indices beside = kappa_indices(&margins, t->n11 + t->n22);
        const double kappa = (beside.observed - beside.expected) / (1 - beside.expected);
        assert_near(kappa, t->kappa, 0.005);
        assert_near(beside.prevalence_index, t->prevalence, 1e-15);
        assert_near(beside.bias_index, t->bias, 1e-15);
        assert_near(beside.pabak, t->pabak, 1e-15);
    }
}

/* Cohen (1960), Educational and Psychological Measurement 20, 37-46: 88 14 18 / 10 40 10 / 2 6 12
 */
static void the_highest_kappa_is_what_the_margins_allow(void **state)
{
    (void)state;
    size_t a[] = {120, 60, 20}, b[] = {100, 60, 40};
    const struct kappa_margins margins = {.scale = &three, .n = 200, .a = a, .b = b};
    const struct kappa_indices beside = kappa_indices(&margins, 140);
    assert_near(beside.observed, 0.70, 1e-15);
    assert_near(beside.expected, 0.41, 1e-15);
    assert_near(beside.kappa_max, (0.90 - 0.41) / (1 - 0.41), 1e-15);
    assert_near(beside.pabak, 0.55, 1e-15);
    assert_near(beside.mean_difference, 0.20, 1e-15);
}

static void the_indices_exist_for_two_levels_only(void **state)
{
    (void)state;
    size_t a[] = {5, 5, 0}, b[] = {5, 5, 0};
    const struct kappa_margins margins = {.scale = &three, .n = 10, .a = a, .b = b};
    const struct kappa_indices beside = kappa_indices(&margins, 10);
    assert_true(isnan(beside.prevalence_index) && isnan(beside.bias_index));
    assert_near(beside.kappa_max, 1, 1e-15);
    assert_near(beside.mean_difference, 0, 0);
}

static void no_kappa_is_highest_where_both_used_one_level(void **state)
{
    (void)state;
    size_t a[] = {0, 4, 0}, b[] = {0, 4, 0};
    const struct kappa_margins margins = {.scale = &three, .n = 4, .a = a, .b = b};
    const struct kappa_indices beside = kappa_indices(&margins, 4);
    assert_true(isnan(beside.kappa_max));
    assert_near(beside.pabak, 1, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prevalence_and_bias_explain_the_paradoxes_of_kappa),
        cmocka_unit_test(the_highest_kappa_is_what_the_margins_allow),
        cmocka_unit_test(the_indices_exist_for_two_levels_only),
        cmocka_unit_test(no_kappa_is_highest_where_both_used_one_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
