#include "reports/candidates/profile_words.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static struct chart sentences_of(struct sample *sample, size_t profile, struct arena *arena)
{
    struct chart chart = {0};
    profile_words(&sample->report, profile, arena, &chart);
    return chart;
}

static void a_title_says_where_the_candidate_is_apart(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_string_equal(sentences_of(sample, 0, *state).title,
                        "C-0017: above typical in Debugging, below typical in Communication");
    assert_string_equal(sentences_of(sample, 1, *state).title,
                        "C-0042: typical in all four topics");
}

static void set_not_asked(struct topic_profile *topic)
{
    topic->asked = false;
    topic->verdict = VERDICT_NOT_ASKED;
}

static void a_title_says_of_how_many_topics_it_can_be_said(void **state)
{
    static const char *const titles[] = {
        "C-0042: typical in all four topics",
        "C-0042: typical in the three topics of four of which it can be said",
        "C-0042: typical in the two topics of four of which it can be said",
        "C-0042: typical in the one topic of four of which it can be said"};
    struct sample *const sample = sample_report(*state);
    struct topic_profile *const topics = sample->result.profiles[1].topics;
    for (size_t i = 0; i < 4; i++) {
        topics[i].verdict = i > 0 ? VERDICT_CANNOT_SAY : VERDICT_TYPICAL;
        topics[i].doubt = DOUBT_WIDE;
        assert_string_equal(sentences_of(sample, 1, *state).title, titles[i]);
    }
}

static void a_title_of_two_topics_or_one_says_which(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct topic_profile *const topics = sample->result.profiles[1].topics;
    set_not_asked(&topics[2]);
    set_not_asked(&topics[3]);
    assert_string_equal(sentences_of(sample, 1, *state).title, "C-0042: typical in both topics");
    set_not_asked(&topics[1]);
    assert_string_equal(sentences_of(sample, 1, *state).title, "C-0042: typical in Ownership");
}

static void a_title_without_a_verdict_says_what_is_missing(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct topic_profile *const topics = sample->result.profiles[1].topics;
    for (size_t i = 0; i < 4; i++) {
        topics[i].verdict = VERDICT_CANNOT_SAY;
        topics[i].doubt = i == 0 ? DOUBT_WIDE : DOUBT_ONE_QUESTION;
    }
    assert_string_equal(sentences_of(sample, 1, *state).title,
                        "C-0042: no topic of four of which it can be said how it stands: three "
                        "have one question only and one has too wide an interval");
    for (size_t i = 1; i < 4; i++)
        set_not_asked(&topics[i]);
    assert_string_equal(sentences_of(sample, 1, *state).title,
                        "C-0042: where the candidate stands cannot be said: too wide an interval");
    set_not_asked(&topics[0]);
    assert_string_equal(sentences_of(sample, 1, *state).title, "C-0042: no topic was asked");
}

static void many_topics_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->result.profiles[0].topics[i].verdict = VERDICT_ABOVE_TYPICAL;
    assert_string_equal(sentences_of(sample, 0, *state).title,
                        "C-0017: above typical in six topics");
}

static void a_strength_that_is_no_verdict_stands_in_the_title(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct topic_profile *const topics = sample->result.profiles[1].topics;
    topics[2].named = NAMED_STRENGTH;
    topics[0].named = NAMED_GAP;
    assert_string_equal(sentences_of(sample, 1, *state).title,
                        "C-0042: a strength in Debugging, a gap in Ownership");
}

static void without_a_verdict_the_title_says_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++) {
        struct topic_profile *const topic = &sample->result.profiles[1].topics[i];
        topic->p10 = topic->p25 = topic->p50 = topic->p75 = topic->p90 = NAN;
        topic->verdict = VERDICT_CANNOT_SAY;
        topic->doubt = DOUBT_NO_COHORT;
    }
    const struct chart chart = sentences_of(sample, 1, *state);
    assert_string_equal(
        chart.title,
        "C-0042: no topic of four of which it can be said how it stands: each has too few "
        "others to compare with");
    assert_non_null(strstr(chart.reading, "too few other candidates"));
    assert_string_equal(profile_words_verdict(&sample->result.profiles[1].topics[0]),
                        "too few others");
}

static void what_cannot_be_said_has_its_reason(void **state)
{
    (void)state;
    struct topic_profile topic = {.verdict = VERDICT_CANNOT_SAY, .doubt = DOUBT_ONE_QUESTION};
    assert_string_equal(profile_words_verdict(&topic), "one question");
    topic.doubt = DOUBT_ONE_SCORE;
    assert_string_equal(profile_words_verdict(&topic), "one rating");
    topic.doubt = DOUBT_WIDE;
    assert_string_equal(profile_words_verdict(&topic), "cannot say");
}

static void the_size_of_the_cohort_is_given(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(sentences_of(sample, 0, *state).reading, "half of 63 other"));
    sample->result.profiles[0].topics[1].n_cohort = 1058;
    assert_non_null(strstr(sentences_of(sample, 0, *state).reading, "half of 63 to 1,058 other"));
}

static void descriptions_give_numbers_with_interval_and_n(void **state)
{
    const struct chart chart = sentences_of(sample_report(*state), 0, *state);
    assert_non_null(strstr(chart.description,
                           " Debugging: above typical, 77\u00a0% of the scale (64–90\u00a0%), n 6, "
                           "middle half of the others 23–49\u00a0%."));
    assert_null(strstr(chart.description, "Puzzles"));
}

static void a_topic_without_a_title_is_called_by_its_code(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->topics[2].title = "";
    assert_string_equal(profile_words_topic(&sample->report, 2, *state), "3");
    sample->topics[2].code = "";
    assert_string_equal(profile_words_topic(&sample->report, 2, *state), "all questions");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_title_says_where_the_candidate_is_apart),
        ARENA_TEST(a_title_says_of_how_many_topics_it_can_be_said),
        ARENA_TEST(a_title_of_two_topics_or_one_says_which),
        ARENA_TEST(a_title_without_a_verdict_says_what_is_missing),
        ARENA_TEST(many_topics_are_counted),
        ARENA_TEST(a_strength_that_is_no_verdict_stands_in_the_title),
        ARENA_TEST(without_a_verdict_the_title_says_so),
        ARENA_TEST(what_cannot_be_said_has_its_reason),
        ARENA_TEST(the_size_of_the_cohort_is_given),
        ARENA_TEST(descriptions_give_numbers_with_interval_and_n),
        ARENA_TEST(a_topic_without_a_title_is_called_by_its_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
