#include "analytics/candidates/profile_comparison.h"

#include "tests/support/near.h"

enum { N = 3, TOPICS = 3 };

/* Three candidates of one cohort; two answers on each topic, standard errors of 0.06. */
struct fixture {
    struct topic_profile topics[N][TOPICS];
    struct profile_result profiles[N];
    const struct profile_result *given[N];
};

static void fill(struct fixture *fixture, const double shares[N][TOPICS])
{
    for (size_t i = 0; i < N; i++) {
        for (size_t t = 0; t < TOPICS; t++) {
            struct topic_profile *const topic = &fixture->topics[i][t];
            *topic = (struct topic_profile){.n_on_scale = 2};
            topic->profile = estimate_ok(
                shares[i][t], 0.06, (struct interval){shares[i][t] - 0.1, shares[i][t] + 0.1}, 4);
        }
        fixture->profiles[i] = (struct profile_result){.topics = fixture->topics[i]};
        fixture->given[i] = &fixture->profiles[i];
    }
}

static const double apart[N][TOPICS] = {{0.8, 0.5, 0.5}, {0.3, 0.5, 0.6}, {0.5, 0.5, 0.5}};

/* Topic 0: 0.5, 0.3 and 0.2 apart, with an error of 0.06 sqrt(2). The pairs of the other topics
 * would be wrong far more often than once in twenty. */
static void differences_are_told_in_the_order_given(void **state)
{
    (void)state;
    struct fixture fixture;
    struct arena arena = {0};
    fill(&fixture, apart);
    const struct profile_comparison told = profile_comparison(fixture.given, N, TOPICS, &arena);
    assert_true(told.comparable);
    assert_int_equal(told.n_topics, TOPICS);
    assert_int_equal(told.n_differences, 3);
    assert_int_equal(told.differences[0].higher, 0);
    assert_int_equal(told.differences[0].lower, 1);
    assert_near(told.differences[0].difference.value, 0.5, 1e-15);
    assert_near(told.differences[0].difference.se, 0.06 * sqrt(2), 1e-15);
    assert_int_equal(told.differences[2].higher, 2);
    assert_int_equal(told.differences[2].lower, 1);
    arena_free(&arena);
}

static void one_answer_tells_no_difference(void **state)
{
    (void)state;
    struct fixture fixture;
    struct arena arena = {0};
    fill(&fixture, apart);
    fixture.topics[1][0].n_on_scale = 1;
    const struct profile_comparison told = profile_comparison(fixture.given, N, TOPICS, &arena);
    assert_int_equal(told.n_differences, 1);
    assert_int_equal(told.differences[0].lower, 2);
    arena_free(&arena);
}

static void only_topics_that_all_have_are_compared(void **state)
{
    (void)state;
    struct fixture fixture;
    struct arena arena = {0};
    fill(&fixture, apart);
    fixture.topics[2][0].profile = estimate_undefined(0, "not asked");
    const struct profile_comparison told = profile_comparison(fixture.given, N, TOPICS, &arena);
    assert_int_equal(told.n_topics, 2);
    assert_int_equal(told.topics[0], 1);
    assert_int_equal(told.n_differences, 0);
    arena_free(&arena);
}

static void other_cohorts_are_not_compared(void **state)
{
    (void)state;
    struct fixture fixture;
    struct arena arena = {0};
    fill(&fixture, apart);
    fixture.profiles[2].cohort = 1;
    const struct profile_comparison told = profile_comparison(fixture.given, N, TOPICS, &arena);
    assert_false(told.comparable);
    assert_int_equal(told.n_topics, 0);
    fixture.profiles[0].cohort = fixture.profiles[1].cohort = fixture.profiles[2].cohort =
        COHORT_NONE;
    assert_false(profile_comparison(fixture.given, N, TOPICS, &arena).comparable);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(differences_are_told_in_the_order_given),
        cmocka_unit_test(one_answer_tells_no_difference),
        cmocka_unit_test(only_topics_that_all_have_are_compared),
        cmocka_unit_test(other_cohorts_are_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
