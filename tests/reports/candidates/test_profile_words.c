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
                        "C-0017: above typical in Debugging, below typical in Communication, not "
                        "asked about Puzzles");
    assert_string_equal(sentences_of(sample, 1, *state).title,
                        "C-0042: about typical in every topic that can be compared, not asked "
                        "about Puzzles and Ethics");
}

static void many_topics_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->result.profiles[0].topics[i].verdict = VERDICT_ABOVE_TYPICAL;
    assert_string_equal(sentences_of(sample, 0, *state).title,
                        "C-0017: above typical in six topics");
}

static void without_a_cohort_nothing_is_compared(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++) {
        struct topic_profile *const topic = &sample->result.profiles[1].topics[i];
        topic->p10 = topic->p25 = topic->p50 = topic->p75 = topic->p90 = NAN;
    }
    const struct chart chart = sentences_of(sample, 1, *state);
    assert_non_null(strstr(chart.title, "C-0042: too few ratings or too small a cohort"));
    assert_non_null(strstr(chart.reading, "too few other candidates"));
    assert_string_equal(profile_words_verdict(&sample->result.profiles[1].topics[0]),
                        "no comparison");
}

static void few_ratings_and_few_others_are_told_apart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct topic_profile *const topic = &sample->result.profiles[1].topics[0];
    topic->verdict = VERDICT_TOO_FEW;
    topic->adjusted = sample_estimate(0.5, 0.4, 0.6, 6);
    assert_string_equal(profile_words_verdict(topic), "too few others");
    topic->adjusted = sample_no_estimate(ESTIMATE_TOO_FEW, 1, NULL);
    assert_string_equal(profile_words_verdict(topic), "too few ratings");
}

static void the_size_of_the_cohort_is_given(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(sentences_of(sample, 0, *state).reading, "half of 63 other"));
    sample->result.profiles[0].topics[1].n_cohort = 1058;
    assert_non_null(strstr(sentences_of(sample, 0, *state).reading, "half of 63 to 1,058 other"));
}

static void a_profile_never_decides(void **state)
{
    const char *const reading = sentences_of(sample_report(*state), 0, *state).reading;
    static const char end[] = "It supports the debrief; it does not decide it.";
    assert_string_equal(reading + strlen(reading) - strlen(end), end);
}

static void descriptions_give_numbers_with_interval_and_n(void **state)
{
    const struct chart chart = sentences_of(sample_report(*state), 0, *state);
    assert_non_null(strstr(chart.description,
                           " Debugging: above typical, 77\u00a0% of the scale (64–90\u00a0%), n 6, "
                           "middle half of the others 23–49\u00a0%."));
    assert_non_null(strstr(chart.description, " Puzzles: not asked, middle half"));
}

static void a_topic_without_a_title_is_called_by_its_code(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->topics[2].title = "";
    assert_string_equal(profile_words_topic(&sample->report, 2, *state), "3");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_title_says_where_the_candidate_is_apart),
        ARENA_TEST(many_topics_are_counted),
        ARENA_TEST(without_a_cohort_nothing_is_compared),
        ARENA_TEST(few_ratings_and_few_others_are_told_apart),
        ARENA_TEST(the_size_of_the_cohort_is_given),
        ARENA_TEST(a_profile_never_decides),
        ARENA_TEST(descriptions_give_numbers_with_interval_and_n),
        ARENA_TEST(a_topic_without_a_title_is_called_by_its_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
