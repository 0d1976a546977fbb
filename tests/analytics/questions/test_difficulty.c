#include "analytics/questions/difficulty.h"

#include "tests/support/near.h"

static struct moments shares(const double *values, size_t n)
{
    struct moments moments = {0};
    for (size_t i = 0; i < n; i++)
        moments_add(&moments, values[i]);
    return moments;
}

/* Mean 0.4; squared deviations 0.525; standard error sqrt(0.525/90) = 0.0763763; effective n
 * 0.24/0.00583333 x 0.750673 = 30.8848, put through Wilson's formula. */
static void difficulty_is_worked_out_by_hand(void **state)
{
    (void)state;
    const double values[10] = {0, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75};
    struct arena run = {0};
    const struct moments moments = shares(values, 10);
    const struct estimate estimate = difficulty(&moments, 10, &run);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_near(estimate.value, 0.4, 1e-15);
    assert_near(estimate.se, 0.0763763, 1e-7);
    assert_near(estimate.lower, 0.2477482, 1e-6);
    assert_near(estimate.upper, 0.5743760, 1e-6);
    assert_int_equal(estimate.n, 10);
    arena_free(&run);
}

static void a_question_that_nobody_or_everybody_solves_keeps_a_width(void **state)
{
    (void)state;
    const double none[12] = {0}, all[12] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    struct arena run = {0};
    const struct moments low = shares(none, 12), high = shares(all, 12);
    const struct estimate hard = difficulty(&low, 10, &run), easy = difficulty(&high, 10, &run);
    assert_near(hard.lower, 0, 0);
    assert_near(hard.upper, 0.2425, 5e-5);
    assert_near(easy.upper, 1, 0);
    assert_near(easy.lower, 1 - 0.2425, 5e-5);
    arena_free(&run);
}

static void too_few_candidates_are_told_and_none_is_undefined(void **state)
{
    (void)state;
    const double values[9] = {0, 1};
    struct arena run = {0};
    const struct moments nine = shares(values, 9), one = shares(values, 1), none = {0};
    assert_int_equal(difficulty(&nine, 10, &run).status, ESTIMATE_TOO_FEW);
    assert_int_equal(difficulty(&nine, 2, &run).status, ESTIMATE_OK);
    assert_string_equal(difficulty(&one, 1, &run).reason, "n is 1, at least 2 are needed");
    assert_int_equal(difficulty(&none, 10, &run).status, ESTIMATE_UNDEFINED);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(difficulty_is_worked_out_by_hand),
        cmocka_unit_test(a_question_that_nobody_or_everybody_solves_keeps_a_width),
        cmocka_unit_test(too_few_candidates_are_told_and_none_is_undefined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
