#include "analytics/candidates/profile_names.h"

#include "tests/support/near.h"

enum { N = 4 };

/* Independent topics of the same deviation; by default all of two answers, core, and at .5 in the
 * cohort. */
struct fixture {
    double mean[N], covariance[N * N], means[N];
    bool core[N];
    struct topic_score scores[N];
    struct topic_deviation named[N];
};

static struct fixture fixture(const double mean[N], double sd)
{
    struct fixture fixture = {.covariance = {0}};
    for (size_t i = 0; i < N; i++) {
        fixture.mean[i] = mean[i];
        fixture.covariance[i * N + i] = sd * sd;
        fixture.means[i] = 0.5;
        fixture.core[i] = true;
        fixture.scores[i] = (struct topic_score){.topic = i, .n_answers = 2};
    }
    return fixture;
}

static void name(struct fixture *fixture)
{
    const struct profile_posterior posterior = {
        .n = N, .mean = fixture->mean, .covariance = fixture->covariance};
    profile_names(&posterior, fixture->scores, fixture->core, fixture->means, fixture->named);
}

/* Deviation of the first: 0.3 from the mean of all four; variance sd^2 (1 - 1/4). */
static void deviations_are_from_the_mean_of_the_core_topics(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.8, 0.4, 0.4, 0.4}, 0.1);
    name(&fixture_);
    assert_near(fixture_.named[0].value, 0.3, 1e-15);
    assert_near(fixture_.named[0].sd, 0.1 * sqrt(0.75), 1e-15);
    assert_near(fixture_.named[0].wrong_sign, 2.6602e-4, 1e-7);
    assert_int_equal(fixture_.named[0].named, NAMED_STRENGTH);
}

/* Wrong signs of .0003, .1241 three times: the mean of the first two is above 0.05. */
static void names_are_wrong_one_time_in_twenty_at_most(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.8, 0.4, 0.4, 0.4}, 0.1);
    name(&fixture_);
    for (size_t i = 1; i < N; i++)
        assert_int_equal(fixture_.named[i].named, NAMED_NOT);
    fixture_ = fixture((const double[]){0.8, 0.4, 0.4, 0.4}, 0.06);
    name(&fixture_);
    for (size_t i = 1; i < N; i++)
        assert_int_equal(fixture_.named[i].named, NAMED_GAP);
}

static void one_answer_is_not_named(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.8, 0.4, 0.4, 0.4}, 0.06);
    fixture_.scores[0].n_answers = 1;
    name(&fixture_);
    assert_int_equal(fixture_.named[0].named, NAMED_NOT);
}

static void a_topic_that_is_hard_for_everybody_is_no_gap(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.2, 0.5, 0.5, 0.5}, 0.02);
    name(&fixture_);
    assert_int_equal(fixture_.named[0].named, NAMED_GAP);
    fixture_.means[0] = 0.2;
    name(&fixture_);
    assert_int_equal(fixture_.named[0].named, NAMED_NOT);
    assert_near(fixture_.named[0].value, -0.225, 1e-15);
}

static void bonus_topics_are_apart(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.9, 0.4, 0.5, 0.6}, 0.02);
    fixture_.core[0] = false;
    name(&fixture_);
    assert_false(fixture_.named[0].compared);
    assert_int_equal(fixture_.named[0].named, NAMED_NOT);
    assert_near(fixture_.named[1].value, -0.1, 1e-15);
}

static void an_only_core_topic_has_nothing_to_deviate_from(void **state)
{
    (void)state;
    struct fixture fixture_ = fixture((const double[]){0.9, 0.4, 0.5, 0.6}, 0.02);
    fixture_.core[1] = fixture_.core[2] = fixture_.core[3] = false;
    name(&fixture_);
    assert_false(fixture_.named[0].compared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(deviations_are_from_the_mean_of_the_core_topics),
        cmocka_unit_test(names_are_wrong_one_time_in_twenty_at_most),
        cmocka_unit_test(one_answer_is_not_named),
        cmocka_unit_test(a_topic_that_is_hard_for_everybody_is_no_gap),
        cmocka_unit_test(bonus_topics_are_apart),
        cmocka_unit_test(an_only_core_topic_has_nothing_to_deviate_from),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
