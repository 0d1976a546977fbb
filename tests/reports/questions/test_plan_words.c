#include "reports/questions/plan_words.h"

#include <math.h>

#include "reports/text/phrase.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static void assert_summary(const struct sample *sample, void **state, const char *expected)
{
    struct buffer text = {0};
    plan_words_summary(&sample->report, *state, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

/* Only what surely loses little counts: the loss of the fifth step could be 0.032. */
static void questions_that_cost_little_are_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    assert_int_equal(plan_words_cheap(plan), 4);
    assert_summary(sample, state,
                   "Four questions can be dropped for a loss of reliability below 0.02: B1, 2.2, "
                   "2.1 and 3.2; that saves 20 minutes");
    plan->minutes = NAN;
    plan->steps[1].loss.upper = 0.021;
    assert_summary(sample, state,
                   "One question can be dropped for a loss of reliability below 0.02: B1");
    plan->steps[0].loss.upper = 0.5;
    assert_summary(sample, state,
                   "No question can be dropped, as far as is known, for a loss of reliability "
                   "below 0.02");
}

static void many_questions_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    for (size_t i = 0; i < plan->n_steps; i++)
        plan->steps[i].loss.upper = 0.01;
    plan->minutes = NAN;
    assert_summary(sample, state,
                   "Eight questions can be dropped for a loss of reliability below 0.02: B1, 2.2, "
                   "2.1, 3.2, 3.3 and 3 more");
}

static void what_cannot_be_said_has_a_reason(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    plan->n_steps = 0;
    assert_summary(sample, state, "Reliability needs two questions, and there are no more");
    plan->alpha = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3, at least 20 are needed");
    assert_summary(sample, state,
                   "Not enough candidates yet to say which question could be dropped");
    plan->alpha = sample_no_estimate(ESTIMATE_UNDEFINED, 3, "there is only one question");
    assert_summary(sample, state,
                   "Which question could be dropped cannot be said: there is only one question");
    struct buffer text = {0};
    plan_words_half(plan, &text);
    assert_int_equal(text.length, 0);
    buffer_free(&text);
}

static void the_half_that_goes_last_stands_beside_all(void **state)
{
    struct drop_plan *const plan = &sample_report(*state)->result.drop_plans.overall;
    struct buffer text = {0};
    plan_words_half(plan, &text);
    assert_string_equal(text.data,
                        "All ten questions together reach a reliability of 0.72 (0.63–0.79) in 50 "
                        "minutes; the five that are dropped last reach a reliability of 0.71 "
                        "(0.63–0.79) in 25 minutes.");
    text.length = 0;
    plan->n_questions = 3;
    plan->n_steps = 1;
    plan->minutes = NAN;
    plan_words_half(plan, &text);
    assert_string_equal(text.data,
                        "All three questions together reach a reliability of 0.72 (0.63–0.79).");
    buffer_free(&text);
}

static void what_an_interview_has_room_for_is_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    struct buffer text = {0};
    plan_words_interview(&sample->report, *state, &text);
    assert_string_equal(text.data,
                        "An interview of 60 minutes holds all of them: 1.1, 2.1, 2.2, 3.1, 3.2, "
                        "3.3, 4.1, 4.2, 4.3 and B1. Together they reach a reliability of 0.72 "
                        "(0.63–0.79).");
    text.length = 0;
    sample->report.interview_minutes = 21;
    plan_words_interview(&sample->report, *state, &text);
    assert_string_equal(text.data, "An interview of 21 minutes holds four of them: 1.1, 3.1, 4.1 "
                                   "and 4.3. Together they reach a reliability of 0.67 "
                                   "(0.58–0.76).");
    text.length = 0;
    plan->minutes = NAN;
    plan_words_interview(&sample->report, *state, &text);
    assert_string_equal(text.data, "An interview of 21 minutes holds two of them at 7.5 minutes "
                                   "each: 1.1 and 3.1. Together they reach a reliability of 0.51 "
                                   "(0.36–0.66).");
    text.length = 0;
    sample->report.interview_minutes = 1;
    plan_words_interview(&sample->report, *state, &text);
    assert_string_equal(text.data, "An interview of 1 minute holds no two of these questions at "
                                   "7.5 minutes each.");
    text.length = 0;
    plan->alpha = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3");
    plan_words_interview(&sample->report, *state, &text);
    assert_int_equal(text.length, 0);
    buffer_free(&text);
}

static void no_reliability_is_outside_0_to_1(void **state)
{
    (void)state;
    const struct estimate below = sample_estimate(-0.81, -2.37, 0.02, 90);
    const struct estimate near = sample_estimate(0.1, -0.4, 0.5, 90);
    struct buffer text = {0};
    plan_words_reliability(&below, &text);
    phrase(&text, ", ");
    plan_words_reliability(&near, &text);
    assert_string_equal(text.data, "none (below 0), 0.10 (0.00–0.50)");
    text.length = 0;
    const struct drop_plan plan = {.n_questions = 3, .alpha = below, .minutes = NAN};
    plan_words_half(&plan, &text);
    assert_string_equal(text.data, "All three questions together reach no reliability: scores on "
                                   "them do not go together.");
    buffer_free(&text);
}

static void it_is_said_where_topics_end_the_plan(void **state)
{
    (void)state;
    struct buffer text = {0};
    plan_words_kept(&(struct drop_plan){.n_steps = 5, .n_keeping = 5}, &text);
    assert_int_equal(text.length, 0);
    plan_words_kept(&(struct drop_plan){.n_steps = 5, .n_keeping = 3}, &text);
    assert_string_equal(text.data, "The plan ends where each topic has one question left; with "
                                   "--any-topic topics may go too.");
    buffer_free(&text);
}

static void topics_left_empty_are_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    struct buffer text = {0};
    plan_words_topics(&sample->report, *state, &text);
    assert_string_equal(text.data, "Left without a question: topic B1 from step 1 on, topic 2 from "
                                   "step 3 on and topic 4 from step 8 on.");
    text.length = 0;
    for (size_t i = 0; i < plan->n_steps; i++)
        plan->steps[i].empties_topic = i == 0;
    plan_words_topics(&sample->report, *state, &text);
    assert_string_equal(text.data, "Left without a question: topic B1 from step 1 on.");
    text.length = 0;
    plan->steps[0].empties_topic = false;
    plan_words_topics(&sample->report, *state, &text);
    assert_int_equal(text.length, 0);
    buffer_free(&text);
}

static void questions_left_out_are_named_with_what_they_lack(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct drop_plan *const plan = &sample->result.drop_plans.overall;
    struct buffer text = {0};
    plan_words_left_out(&sample->report, plan, *state, &text);
    assert_string_equal(text.data, "Left out, since fewer than three candidates answered both: 1.2 "
                                   "(with 4.1) and B2 (by itself).");
    text.length = 0;
    plan->n_left_out = 0;
    plan_words_left_out(&sample->report, plan, *state, &text);
    assert_int_equal(text.length, 0);
    buffer_free(&text);
}

static void one_minute_is_singular(void **state)
{
    (void)state;
    struct buffer text = {0};
    plan_words_minutes(1, &text);
    buffer_add(&text, ", ");
    plan_words_minutes(12.5, &text);
    assert_string_equal(text.data, "1 minute, 12.5 minutes");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_that_cost_little_are_named),
        ARENA_TEST(many_questions_are_counted),
        ARENA_TEST(what_cannot_be_said_has_a_reason),
        ARENA_TEST(the_half_that_goes_last_stands_beside_all),
        ARENA_TEST(what_an_interview_has_room_for_is_named),
        ARENA_TEST(no_reliability_is_outside_0_to_1),
        ARENA_TEST(it_is_said_where_topics_end_the_plan),
        ARENA_TEST(topics_left_empty_are_named),
        ARENA_TEST(questions_left_out_are_named_with_what_they_lack),
        ARENA_TEST(one_minute_is_singular),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
