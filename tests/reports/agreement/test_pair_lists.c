#include "reports/agreement/pair_lists.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static void a_pair_is_found_in_either_order(void **state)
{
    const struct report *const report = &sample_report(*state)->report;
    const struct pair_result *const pair = pair_list_find(report, 1, 0);
    assert_non_null(pair);
    assert_ptr_equal(pair, pair_list_find(report, 0, 1));
    assert_int_equal(pair->question, QUESTION_POOLED);
    assert_near(pair_list_agreement(pair)->value, 0.72, 1e-12);
}

static void who_never_met_is_no_pair(void **state)
{
    const struct report *const report = &sample_report(*state)->report;
    assert_null(pair_list_find(report, 0, 4));
    assert_null(pair_list_find(report, 4, 3));
}

static void all_who_met_somebody_are_chosen_in_order(void **state)
{
    const struct report *const report = &sample_report(*state)->report;
    size_t chosen[SAMPLE_INTERVIEWERS];
    assert_int_equal(pair_list_interviewers(report, 12, *state, chosen), SAMPLE_INTERVIEWERS);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        assert_int_equal(chosen[i], i);
}

static void too_many_give_way_to_those_who_share_the_most_answers(void **state)
{
    const struct report *const report = &sample_report(*state)->report;
    size_t chosen[SAMPLE_INTERVIEWERS];
    /* Shared answers: 111, 144, 118, 53, 36. */
    assert_int_equal(pair_list_interviewers(report, 2, *state, chosen), 2);
    assert_int_equal(chosen[0], 1);
    assert_int_equal(chosen[1], 2);
}

static void without_pairs_nobody_is_chosen(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.n_pairs = 0;
    size_t chosen[SAMPLE_INTERVIEWERS];
    assert_int_equal(pair_list_interviewers(&sample->report, 12, *state, chosen), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_pair_is_found_in_either_order),
        ARENA_TEST(who_never_met_is_no_pair),
        ARENA_TEST(all_who_met_somebody_are_chosen_in_order),
        ARENA_TEST(too_many_give_way_to_those_who_share_the_most_answers),
        ARENA_TEST(without_pairs_nobody_is_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
