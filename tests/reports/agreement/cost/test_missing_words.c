#include "reports/agreement/cost/missing_words.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static bool words_of(void **state, struct missing_result missing, struct buffer *text)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.questions[0].missing = missing;
    return missing_words(&sample->report, 0, text);
}

static void what_could_change_the_verdict_is_said(void **state)
{
    struct buffer text = {0};
    assert_true(words_of(state, (struct missing_result){60, 14, {0.21, 0.63}}, &text));
    assert_string_equal(text.data,
                        "1.1 A project you saw through: in 14 of 60 comparisons of two "
                        "interviewers one score is missing. Whatever those would have been, "
                        "agreement is 0.21 at worst and 0.63 at best: nobody can say on which "
                        "side of 0.40 it is.");
    buffer_free(&text);
}

static void what_could_not_is_not(void **state)
{
    struct buffer text = {0};
    assert_false(words_of(state, (struct missing_result){60, 14, {0.45, 0.63}}, &text));
    assert_false(words_of(state, (struct missing_result){60, 14, {0.05, 0.38}}, &text));
    assert_false(words_of(state, (struct missing_result){60, 4, {NAN, NAN}}, &text));
    assert_int_equal(text.length, 0);
}

static void two_interviewers_and_a_topic_are_told_of_too(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct missing_result missing = {60, 14, {0.21, 0.63}};
    struct buffer pair = {0}, topic = {0};
    sample->result.agreement.pairs[0].missing = missing;
    sample->result.agreement.topics[0].missing = missing;
    assert_int_equal(sample->result.agreement.pairs[0].question, QUESTION_POOLED);
    assert_true(missing_words_pair(&sample->report, 0, &pair));
    assert_true(missing_words_topic(&sample->report, 0, &topic));
    assert_string_equal(strstr(pair.data, ": in 14 of 60"), strstr(topic.data, ": in 14 of 60"));
    assert_non_null(strstr(pair.data, "Amara Diallo and Bruno Keller"));
    sample->result.agreement.pairs[0].missing.kappa.upper = 0.39;
    assert_false(missing_words_pair(&sample->report, 0, &pair));
    buffer_free(&pair);
    buffer_free(&topic);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(what_could_change_the_verdict_is_said),
        ARENA_TEST(what_could_not_is_not),
        ARENA_TEST(two_interviewers_and_a_topic_are_told_of_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
