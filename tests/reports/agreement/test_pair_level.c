#include "reports/agreement/pair_level.h"

#include <string.h>

#include "reports/agreement/heatmap_words.h"
#include "reports/agreement/pair_lists.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_pair.h"

enum { LEVELS = 5 };

/* b is one level higher, or as high; together, and against the other order. */
static const size_t higher[LEVELS * LEVELS] = {2, 4, 4, 0, 0, 0, 2, 4, 4, 0, 0, 0, 2, 4, 4};
static const size_t alike[LEVELS * LEVELS] = {6, 1, 0, 0, 0, 1, 6, 1, 0, 0, 0, 1, 6,
                                              1, 0, 0, 0, 1, 6, 1, 0, 0, 0, 1, 6};
static const size_t lower[LEVELS * LEVELS] = {
    [5] = 6, [11] = 6, [17] = 6, [23] = 6, [10] = 3, [16] = 3};
static const size_t no_order[LEVELS * LEVELS] = {[2] = 6, [3] = 6, [7] = 6, [8] = 6};

static const struct pair_result *pair_of(void **state, struct sample *sample, const size_t *counts)
{
    (void)state;
    return sample_set_pair(sample, 0, LEVELS, counts, 0.5);
}

static void who_scores_surely_higher_is_apart(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct pair_result *const pair = pair_of(state, sample, higher);
    assert_true(pair_level_is_apart(&sample->report, pair));
    assert_near(pair_level_difference(&sample->report, pair, *state).value, 1.2, 1e-9);
    assert_true(pair_level_same_order(&sample->report, pair));
}

static void who_scores_alike_is_not(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct pair_result *const pair = pair_of(state, sample, alike);
    assert_false(pair_level_is_apart(&sample->report, pair));
    assert_true(pair_level_same_order(&sample->report, pair));
}

static void another_level_need_not_be_the_same_order(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct pair_result *const pair = pair_of(state, sample, no_order);
    assert_true(pair_level_is_apart(&sample->report, pair));
    assert_false(pair_level_same_order(&sample->report, pair));
}

static void too_few_answers_or_candidates_judge_nobody(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample_set_pair(sample, 0, LEVELS, higher, 0.5);
    pair->n_candidates = 9;
    assert_false(pair_level_is_apart(&sample->report, pair));
    assert_false(pair_level_same_order(&sample->report, pair));
    assert_int_equal(pair_level_difference(&sample->report, pair, *state).status, ESTIMATE_TOO_FEW);
}

static void leave_one_pair(struct sample *sample)
{
    for (size_t i = 1; i < sample->result.agreement.n_pairs; i++)
        sample->result.agreement.pairs[i].n = 0;
}

static void expect_title(struct sample *sample, struct arena *arena, const char *title)
{
    struct chart chart = {0};
    heatmap_words(&sample->report, SAMPLE_INTERVIEWERS, arena, &chart);
    assert_string_equal(chart.title, title);
}

static void the_heading_joins_order_and_level(void **state)
{
    struct sample *const sample = sample_report(*state);
    pair_of(state, sample, alike);
    leave_one_pair(sample);
    expect_title(sample, *state, "No two interviewers clearly disagree");
    pair_of(state, sample, higher);
    expect_title(sample, *state,
                 "Amara Diallo and Bruno Keller put answers in the same order; Bruno Keller scores "
                 "1.20 points higher");
}

static void who_differs_from_all_is_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct agreement_result *const agreement = &sample->result.agreement;
    size_t others = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        struct pair_result *const pair = &agreement->pairs[i];
        const bool first = pair->a == 0 && pair->question == QUESTION_POOLED;
        if (first)
            others += sample_set_pair(sample, i, LEVELS, higher, 0.6) != NULL;
        else
            pair->n = 0;
    }
    assert_true(others > 1);
    assert_int_equal(pair_level_side(&sample->report, 0), -1);
    assert_int_equal(pair_level_side(&sample->report, 1), 0);
    expect_title(sample, *state,
                 "No two interviewers clearly disagree in order; Amara Diallo scores lower than "
                 "all others");
    sample_set_pair(sample, 0, LEVELS, lower, 0.6);
    assert_int_equal(pair_level_side(&sample->report, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(who_scores_surely_higher_is_apart),
        ARENA_TEST(who_scores_alike_is_not),
        ARENA_TEST(another_level_need_not_be_the_same_order),
        ARENA_TEST(too_few_answers_or_candidates_judge_nobody),
        ARENA_TEST(the_heading_joins_order_and_level),
        ARENA_TEST(who_differs_from_all_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
