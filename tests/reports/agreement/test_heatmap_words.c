#include "reports/agreement/heatmap_words.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static struct chart sentences_of(struct sample *sample, size_t n_shown, struct arena *arena)
{
    struct chart chart = {0};
    heatmap_words(&sample->report, n_shown, arena, &chart);
    return chart;
}

static void set_pairs(struct sample *sample, struct estimate kappa)
{
    for (size_t i = 0; i < SAMPLE_PAIRS; i++)
        sample->result.agreement.pairs[i].kappa[KAPPA_QUADRATIC].estimate = kappa;
}

static void a_pair_wholly_below_the_line_is_the_title(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_string_equal(sentences_of(sample, 5, *state).title,
                        "Bruno Keller and Dalia O'Connor score the same answers differently");
    sample_hide_interviewers(sample);
    assert_string_equal(sentences_of(sample, 5, *state).title,
                        "Interviewer 2 and Interviewer 4 score the same answers differently");
}

static void many_weak_pairs_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    set_pairs(sample, sample_estimate(0.1, -0.1, 0.3, 20));
    assert_string_equal(sentences_of(sample, 5, *state).title,
                        "Seven pairs of interviewers score the same answers differently");
}

static void agreement_and_too_few_answers_are_titles_too(void **state)
{
    struct sample *const sample = sample_report(*state);
    set_pairs(sample, sample_estimate(0.5, 0.3, 0.7, 20));
    assert_string_equal(sentences_of(sample, 5, *state).title,
                        "No two interviewers clearly disagree");
    set_pairs(sample, sample_no_estimate(ESTIMATE_TOO_FEW, 3, "too few"));
    assert_string_equal(sentences_of(sample, 5, *state).title,
                        "No pair of interviewers shares enough answers to be judged by itself");
}

static void the_reading_says_who_is_left_out(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_null(strstr(sentences_of(sample, 5, *state).reading, "Shown are"));
    assert_non_null(strstr(sentences_of(sample, 3, *state).reading,
                           "Shown are the three who share the most answers, of five;"));
}

static void the_reading_explains_na_where_there_is_one(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_non_null(strstr(sentences_of(sample, 5, *state).reading, "n/a"));
    set_pairs(sample, sample_estimate(0.5, 0.3, 0.7, 20));
    assert_null(strstr(sentences_of(sample, 5, *state).reading, "n/a"));
}

static void the_description_counts_every_pair_once(void **state)
{
    const struct chart chart = sentences_of(sample_report(*state), 5, *state);
    assert_non_null(strstr(chart.description, "Chen Wei and Émile: 0.63 (0.44–0.77), n 22."));
    assert_non_null(strstr(chart.description, "Bruno Keller and Dalia O'Connor: 0.14 (−0.08 to "
                                              "0.35), n 29."));
    assert_non_null(strstr(chart.description, "Too few answers to say: two pairs."));
    assert_non_null(strstr(chart.description, "used one score only: one pair."));
    assert_non_null(strstr(chart.description, "Never scored the same answer: two pairs."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_pair_wholly_below_the_line_is_the_title),
        ARENA_TEST(many_weak_pairs_are_counted),
        ARENA_TEST(agreement_and_too_few_answers_are_titles_too),
        ARENA_TEST(the_reading_says_who_is_left_out),
        ARENA_TEST(the_reading_explains_na_where_there_is_one),
        ARENA_TEST(the_description_counts_every_pair_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
