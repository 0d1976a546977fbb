#include "analytics/facets/facets_disorder.h"

#include <math.h>

#include "tests/support/near.h"

enum { QUESTIONS = 3, THRESHOLDS = 3 };

struct fixture {
    struct facets_result result;
    struct facets_question questions[QUESTIONS];
    struct estimate thresholds[QUESTIONS][THRESHOLDS];
};

/* Ordered thresholds at -1, 0 and 1, each known to 0.1. */
static void fill(struct fixture *fixture)
{
    *fixture = (struct fixture){.result = {.questions = fixture->questions}};
    for (size_t q = 0; q < QUESTIONS; q++) {
        fixture->questions[q].thresholds = fixture->thresholds[q];
        fixture->questions[q].n_thresholds = THRESHOLDS;
        for (size_t k = 0; k < THRESHOLDS; k++)
            fixture->thresholds[q][k] = (struct estimate){
                .status = ESTIMATE_OK, .value = (double)k - 1, .se = 0.1};
    }
}

static void thresholds_in_order_name_no_level(void **state)
{
    struct fixture fixture;
    (void)state;
    fill(&fixture);
    facets_disorder_decide(&fixture.result, QUESTIONS, 0.05);
    for (size_t q = 0; q < QUESTIONS; q++)
        assert_int_equal(fixture.questions[q].unlikely, 0);
}

/* (0.6 - 0)/0.2 = 3: p = 2 x 0.00135. */
static void the_level_between_two_that_are_surely_turned_is_named(void **state)
{
    struct fixture fixture;
    (void)state;
    fill(&fixture);
    fixture.thresholds[1][1].value = 0.6;
    fixture.thresholds[1][2].value = 0;
    facets_disorder_decide(&fixture.result, QUESTIONS, 0.05);
    assert_int_equal(fixture.questions[0].unlikely, 0);
    assert_int_equal(fixture.questions[1].unlikely, 2);
    assert_near(fixture.questions[1].p_unlikely, 0.0026997960632601866, 1e-12);
}

static void thresholds_that_chance_may_have_turned_name_no_level(void **state)
{
    struct fixture fixture;
    (void)state;
    fill(&fixture);
    fixture.thresholds[1][1].value = 0.3;
    fixture.thresholds[1][2].value = 0;
    facets_disorder_decide(&fixture.result, QUESTIONS, 0.05);
    assert_int_equal(fixture.questions[1].unlikely, 0);
}

static void thresholds_without_an_error_are_not_tested(void **state)
{
    struct fixture fixture;
    (void)state;
    fill(&fixture);
    fixture.thresholds[1][1] = estimate_undefined(9, "its level was not given");
    fixture.thresholds[2][1].value = 5;
    fixture.thresholds[2][1].se = fixture.thresholds[2][2].se = NAN;
    facets_disorder_decide(&fixture.result, QUESTIONS, 0.05);
    assert_int_equal(fixture.questions[1].unlikely, 0);
    assert_int_equal(fixture.questions[2].unlikely, 0);
}

static void common_thresholds_are_tested_once(void **state)
{
    struct fixture fixture;
    (void)state;
    fill(&fixture);
    fixture.result.common_thresholds = true;
    for (size_t q = 0; q < QUESTIONS; q++)
        fixture.thresholds[q][0].value = 2;
    facets_disorder_decide(&fixture.result, QUESTIONS, 0.05);
    assert_int_equal(fixture.questions[0].unlikely, 1);
    assert_int_equal(fixture.questions[1].unlikely, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thresholds_in_order_name_no_level),
        cmocka_unit_test(the_level_between_two_that_are_surely_turned_is_named),
        cmocka_unit_test(thresholds_that_chance_may_have_turned_name_no_level),
        cmocka_unit_test(thresholds_without_an_error_are_not_tested),
        cmocka_unit_test(common_thresholds_are_tested_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
