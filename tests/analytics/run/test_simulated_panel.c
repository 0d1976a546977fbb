#include "analytics/run/simulated_panel.h"

#include "tests/support/near.h"

enum { MANY = 20000 };

static int create_rng(void **state)
{
    *state = gsl_rng_alloc(gsl_rng_mt19937);
    return 0;
}

static int free_rng(void **state)
{
    gsl_rng_free(*state);
    return 0;
}

static void those_chosen_differ_and_all_are_likely_alike(void **state)
{
    size_t counts[5] = {0}, chosen[3];
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(simulated_panel_choose(*state, 10, 5, 3, chosen), 3);
        assert_true(chosen[0] != chosen[1] && chosen[1] != chosen[2] && chosen[0] != chosen[2]);
        counts[chosen[0] - 10]++;
    }
    for (size_t i = 0; i < 5; i++)
        assert_near((double)counts[i] / MANY, 0.2, 0.02);
}

static void who_wants_more_than_there_are_gets_all(void **state)
{
    size_t chosen[9];
    assert_int_equal(simulated_panel_choose(*state, 0, 2, 9, chosen), 2);
}

static void weights_are_chances(void **state)
{
    size_t first[3] = {0}, chosen[3];
    for (int i = 0; i < MANY; i++) {
        double weights[] = {1, 3, 0};
        simulated_panel_choose_weighted(*state, weights, 3, 2, chosen);
        assert_true(chosen[0] + chosen[1] == 1);
        first[chosen[0]]++;
    }
    assert_near((double)first[1] / MANY, 0.75, 0.02);
}

static void a_question_is_asked_by_its_own_group_alone(void **state)
{
    const struct simulated_office office = {3, 7};
    bool asks[3][10] = {0};
    size_t chosen[2];
    for (int i = 0; i < 200; i++)
        for (size_t q = 0; q < 3; q++) {
            assert_int_equal(simulated_panel_specialists(*state, &office, q, 2, chosen), 2);
            asks[q][chosen[0]] = asks[q][chosen[1]] = true;
        }
    for (size_t r = 3; r < 10; r++)
        assert_int_equal(asks[0][r] + asks[1][r] + asks[2][r], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(those_chosen_differ_and_all_are_likely_alike, create_rng,
                                        free_rng),
        cmocka_unit_test_setup_teardown(who_wants_more_than_there_are_gets_all, create_rng,
                                        free_rng),
        cmocka_unit_test_setup_teardown(weights_are_chances, create_rng, free_rng),
        cmocka_unit_test_setup_teardown(a_question_is_asked_by_its_own_group_alone, create_rng,
                                        free_rng),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
