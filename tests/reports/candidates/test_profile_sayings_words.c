#include "reports/candidates/profile_sayings_words.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

typedef void sayings(const struct report *report, size_t profile, struct arena *arena,
                     const char *ret[PROFILE_MOST_SAYINGS]);

static bool says(const struct sample *sample, size_t profile, sayings *part, const char *words,
                 struct arena *arena)
{
    const char *said[PROFILE_MOST_SAYINGS];
    part(&sample->report, profile, arena, said);
    for (size_t i = 0; i < PROFILE_MOST_SAYINGS && said[i]; i++)
        if (strstr(said[i], words))
            return true;
    return false;
}

#define assert_says(profile, part, words)                                                          \
    assert_true(says(sample, profile, profile_sayings_words_##part, words, *state))
#define assert_does_not_say(profile, part, words)                                                  \
    assert_false(says(sample, profile, profile_sayings_words_##part, words, *state))

static void strengths_and_gaps_are_named_with_their_size(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_says(0, can,
                "Strength: Debugging lies 27\u00a0% of the scale (14 to 40) above the mean of the "
                "core topics asked, and above the middle half of the cohort.");
    assert_says(0, can,
                "Gap: Communication lies 19\u00a0% of the scale (7 to 31) below the mean of the "
                "core topics asked, and below the middle half of the cohort.");
}

static void an_even_profile_is_called_so_but_not_alike(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_says(1, can,
                "Even profile; the data cannot tell topics apart. This does not say that "
                "they are alike.");
    assert_does_not_say(1, can, "Strength");
}

static void the_other_side_is_never_left_open(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.profiles[0].topics[1].named = NAMED_NOT;
    assert_says(0, can, "No topic is named as a gap.");
    assert_does_not_say(0, can, "as a strength");
}

static void another_panel_is_spoken_of_where_topics_stand_apart(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_says(0, can, "Communication in 96 of 100 and Debugging in 96 of 100 draws");
    assert_does_not_say(1, can, "another panel");
}

static void one_interviewer_on_one_question_is_said(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_says(0, cannot, " was seen by one interviewer on one question.");
    assert_says(0, cannot, " rests on one question.");
    assert_does_not_say(1, cannot, "one question");
}

static void a_topic_without_added_value_says_no_more_than_the_whole(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_does_not_say(0, cannot, "overall score");
    sample->result.profiles[0].topics[2].prmse.adds = ADDS_NOTHING;
    assert_says(0, cannot,
                "Debugging: no more can be said about this topic than the overall score says.");
    sample->result.profiles[0].topics[2].prmse.adds = ADDS_UNKNOWN;
    assert_says(0, cannot, "cannot be told yet");
}

static void of_one_topic_there_is_no_profile(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct profile_result *const profile = &sample->result.profiles[1];
    for (size_t t = 0; t < sample->report.catalogue->n_topics; t++) {
        profile->topics[t].asked = t == 2;
        profile->topics[t].deviation.status = ESTIMATE_UNDEFINED;
    }
    profile->topics[2].prmse.adds = ADDS_NOTHING;
    assert_says(1, can, "No profile: there is one topic, and nothing to compare it with.");
    assert_does_not_say(1, cannot, "overall score");
}

static void a_small_cohort_is_owned_up_to(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_says(0, cannot, "Compared with 63 other candidates of the role.");
    sample->result.profiles[0].n_cohort = 14;
    assert_says(0, cannot, "with so few, the profile leans on what is common to all");
    sample->result.profiles[0].own = NAN;
    assert_says(0, cannot, "too few other candidates");
}

static void the_question_that_would_help_most_comes_with_its_price(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_does_not_say(0, cannot, "would narrow");
    sample->result.profiles[0].next = 1;
    assert_says(0, cannot,
                " would narrow the profile most; but asking people different questions "
                "makes them less comparable.");
}

static void what_was_not_asked_is_one_line(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_says(0, cannot, "Not asked: Puzzles");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(strengths_and_gaps_are_named_with_their_size),
        ARENA_TEST(an_even_profile_is_called_so_but_not_alike),
        ARENA_TEST(the_other_side_is_never_left_open),
        ARENA_TEST(another_panel_is_spoken_of_where_topics_stand_apart),
        ARENA_TEST(one_interviewer_on_one_question_is_said),
        ARENA_TEST(a_topic_without_added_value_says_no_more_than_the_whole),
        ARENA_TEST(of_one_topic_there_is_no_profile),
        ARENA_TEST(a_small_cohort_is_owned_up_to),
        ARENA_TEST(the_question_that_would_help_most_comes_with_its_price),
        ARENA_TEST(what_was_not_asked_is_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
