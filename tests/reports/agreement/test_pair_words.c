#include "reports/agreement/pair_words.h"

#include <math.h>
#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_pair.h"

enum { LEVELS = 5 };

/* What is said of Amara and Bruno. */
static const char *words(struct sample *sample, struct arena *arena)
{
    struct buffer text = {0};
    pair_words(&sample->report, &sample->result.agreement.pairs[0], arena, &text);
    const char *const kept = arena_copy(arena, text.data);
    buffer_free(&text);
    return kept;
}

static void two_who_differ_score_the_same_interview(void **state)
{
    const size_t counts[LEVELS * LEVELS] = {2, 0, 4, 0, 0, 0, 3, 0, 0, 0, 5, 0, 4,
                                            0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 3, 3};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, LEVELS, counts, 0.31);
    assert_string_equal(
        words(sample, *state),
        "Amara Diallo and Bruno Keller: the same score for 50\u00a0% of 30 answers; "
        "Amara Diallo scores 0.07 points higher. Next step: let them score the "
        "same recorded interview and compare level by level.");
}

static void one_answer_is_one_answer(void **state)
{
    const size_t counts[LEVELS * LEVELS] = {0, 0, 0, 1};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, LEVELS, counts, 0);
    assert_string_equal(words(sample, *state),
                        "Amara Diallo and Bruno Keller: the same score for 0\u00a0% of 1 answer; "
                        "Bruno Keller scores 3.00 points higher. Next step: let them score the "
                        "same recorded interview and compare level by level.");
}

static void one_score_for_nearly_all_explains_a_low_kappa(void **state)
{
    size_t counts[LEVELS * LEVELS] = {0};
    struct sample *const sample = sample_report(*state);
    counts[3 * LEVELS + 3] = 47;
    counts[3 * LEVELS + 4] = 2;
    counts[2 * LEVELS + 3] = 1;
    sample_set_pair(sample, 0, LEVELS, counts, -0.02);
    assert_true(pair_words_is_one_level(&sample->report, &sample->result.agreement.pairs[0]));
    assert_string_equal(
        words(sample, *state),
        "Amara Diallo and Bruno Keller: the same score for 94\u00a0% of 50 answers; "
        "kappa is \u22120.02 because nearly every answer got the score 4. Next "
        "step: compare them on questions whose answers get several scores.");
}

static void eight_in_ten_are_most_answers(void **state)
{
    size_t counts[LEVELS * LEVELS] = {0};
    struct sample *const sample = sample_report(*state);
    counts[3 * LEVELS + 3] = 40;
    counts[3 * LEVELS + 4] = 5;
    counts[2 * LEVELS + 3] = 5;
    sample_set_pair(sample, 0, LEVELS, counts, 0.1);
    assert_non_null(strstr(words(sample, *state), "because nearly every answer got the score 4"));
    counts[3 * LEVELS + 3] = 38;
    counts[0] = 3;
    sample_set_pair(sample, 0, LEVELS, counts, 0.39);
    assert_non_null(strstr(words(sample, *state), "because most answers got the score 4"));
    sample_set_pair(sample, 0, LEVELS, counts, 0.41);
    assert_false(pair_words_is_one_level(&sample->report, &sample->result.agreement.pairs[0]));
    counts[3 * LEVELS + 3] = 35;
    sample_set_pair(sample, 0, LEVELS, counts, 0.39);
    assert_false(pair_words_is_one_level(&sample->report, &sample->result.agreement.pairs[0]));
}

static void an_undefined_kappa_names_the_only_score(void **state)
{
    size_t counts[LEVELS * LEVELS] = {0};
    struct sample *const sample = sample_report(*state);
    static const char *const labels[] = {"No", "Maybe", "Yes", "Strong Yes", "4"};
    sample->scales[0].labels = labels;
    counts[3 * LEVELS + 3] = 18;
    sample_set_pair(sample, 0, LEVELS, counts, NAN);
    assert_non_null(strstr(words(sample, *state),
                           "; kappa is not defined because every answer got the score “Strong "
                           "Yes”. Next step: "));
}

static void another_reason_is_told_as_it_is(void **state)
{
    const size_t counts[LEVELS * LEVELS] = {4, 4, 0, 0, 0, 4, 4};
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample_set_pair(sample, 0, LEVELS, counts, NAN);
    pair->kappa[KAPPA_QUADRATIC].estimate.reason = "chance cannot be told";
    assert_string_equal(words(sample, *state),
                        "Amara Diallo and Bruno Keller: chance cannot be told. Next step: let them "
                        "score more interviews together.");
}

/* Bruno gives a level or two more to 24 of 30. */
static const size_t shifted[LEVELS * LEVELS] = {2, 4, 4, 0, 0, 0, 2, 4, 4, 0, 0, 0, 2, 4, 4};

static void who_scores_higher_all_along_keeps_kappa_low(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample_set_pair(sample, 0, LEVELS, shifted, 0.35);
    pair->n_candidates = 9;
    assert_true(pair->kappa_max < 0.6);
    assert_true(pair_words_is_biased(&sample->report, pair));
    assert_string_equal(
        words(sample, *state),
        "Amara Diallo and Bruno Keller: the same score for 20\u00a0% of 30 answers; "
        "Bruno Keller scores 1.20 points higher. Even with the same order of "
        "candidates at most 60\u00a0% of their scores could be equal, and unweighted "
        "kappa could not pass 0.50. Next step: let them score the same recorded "
        "interview, compare level by level and settle what earns the higher "
        "score.");
}

static void the_same_order_at_another_level_is_told_in_two_words(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, LEVELS, shifted, 0.35);
    assert_string_equal(
        words(sample, *state),
        "Amara Diallo and Bruno Keller put answers in the same order; Bruno Keller scores 1.20 "
        "points higher (0.92–1.48, 30 answers). Next step: let them score the same recorded "
        "interview, compare level by level and settle what earns the higher score.");
}

static void a_difference_that_may_be_chance_is_no_bias(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample_set_pair(sample, 0, LEVELS, shifted, 0.35);
    pair->n_candidates = 2;
    assert_false(pair_words_is_biased(&sample->report, pair));
    pair->n_candidates = pair->n;
    pair->kappa_max = NAN;
    assert_false(pair_words_is_biased(&sample->report, pair));
}

static void without_a_table_only_the_numbers_speak(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample_set_pair(sample, 0, LEVELS, shifted, 0.35);
    pair->n_levels = 0;
    pair->table = NULL;
    assert_false(pair_words_is_biased(&sample->report, pair));
    assert_false(pair_words_is_one_level(&sample->report, pair));
    assert_non_null(strstr(words(sample, *state), "1.20 points higher. Next step: let them"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(two_who_differ_score_the_same_interview),
        ARENA_TEST(one_answer_is_one_answer),
        ARENA_TEST(one_score_for_nearly_all_explains_a_low_kappa),
        ARENA_TEST(eight_in_ten_are_most_answers),
        ARENA_TEST(an_undefined_kappa_names_the_only_score),
        ARENA_TEST(another_reason_is_told_as_it_is),
        ARENA_TEST(who_scores_higher_all_along_keeps_kappa_low),
        ARENA_TEST(the_same_order_at_another_level_is_told_in_two_words),
        ARENA_TEST(a_difference_that_may_be_chance_is_no_bias),
        ARENA_TEST(without_a_table_only_the_numbers_speak),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
