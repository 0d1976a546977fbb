#include "analytics/candidates/profile_verdict.h"

#include "tests/support/near.h"

/* Two questions, four ratings; the others' middle half is .4 to .6, the 5th and 95th .2 and .8. */
static struct topic_profile judged(double lower, double upper)
{
    struct topic_profile topic = {.n_on_scale = 2,
                                  .n_cohort = 30,
                                  .verdict = VERDICT_CANNOT_SAY,
                                  .p5 = 0.2,
                                  .p25 = 0.4,
                                  .p75 = 0.6,
                                  .p95 = 0.8};
    topic.profile = estimate_ok((lower + upper) / 2, 0.1, (struct interval){lower, upper}, 4);
    profile_verdict(&topic);
    return topic;
}

static void the_whole_interval_decides(void **state)
{
    (void)state;
    assert_int_equal(judged(0.61, 0.9).verdict, VERDICT_ABOVE_TYPICAL);
    assert_int_equal(judged(0.1, 0.39).verdict, VERDICT_BELOW_TYPICAL);
    assert_int_equal(judged(0.3, 0.75).verdict, VERDICT_TYPICAL);
    assert_int_equal(judged(0.3, 0.75).doubt, DOUBT_NONE);
}

static void an_interval_as_wide_as_the_cohort_cannot_say(void **state)
{
    (void)state;
    assert_int_equal(judged(0.19, 0.75).verdict, VERDICT_CANNOT_SAY);
    assert_int_equal(judged(0.55, 0.85).verdict, VERDICT_CANNOT_SAY);
    assert_int_equal(judged(0.55, 0.85).doubt, DOUBT_WIDE);
}

static void what_rests_on_one_has_that_reason(void **state)
{
    (void)state;
    struct topic_profile topic = judged(0.61, 0.9);
    topic.n_on_scale = 1;
    topic.verdict = VERDICT_CANNOT_SAY;
    profile_verdict(&topic);
    assert_int_equal(topic.verdict, VERDICT_CANNOT_SAY);
    assert_int_equal(topic.doubt, DOUBT_ONE_QUESTION);
    topic.profile.n = 1;
    profile_verdict(&topic);
    assert_int_equal(topic.doubt, DOUBT_ONE_SCORE);
    topic.n_cohort = 0;
    profile_verdict(&topic);
    assert_int_equal(topic.doubt, DOUBT_NO_COHORT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_whole_interval_decides),
        cmocka_unit_test(an_interval_as_wide_as_the_cohort_cannot_say),
        cmocka_unit_test(what_rests_on_one_has_that_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
