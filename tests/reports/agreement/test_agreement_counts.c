#include "reports/agreement/agreement_counts.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

typedef void (*writer)(const struct report *report, struct buffer *text);

static void assert_says(const struct sample *sample, writer write, const char *expected)
{
    struct buffer text = {0};
    write(&sample->report, &text);
    assert_string_equal(text.data ? text.data : "", expected);
    buffer_free(&text);
}

static void assert_rest(const struct sample *sample, size_t n_below, size_t n_undefined,
                        const char *expected)
{
    struct buffer text = {0};
    const struct agreement_rest rest = {n_below,     n_undefined, "pair is",
                                        "pairs are", "pair",      "pairs"};
    agreement_counts_rest(&sample->report, &rest, &text);
    assert_string_equal(text.data ? text.data : "", expected);
    buffer_free(&text);
}

static void the_rest_is_counted(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_rest(sample, 0, 0, "");
    assert_rest(sample, 1, 0, "One more pair is below 0.40.");
    assert_rest(sample, 0, 1, "One more pair is without a kappa.");
    assert_rest(sample, 3, 2,
                "Three more pairs are below 0.40. Two more pairs are without a kappa.");
}

static void pairs_with_too_few_answers_hear_how_many_they_need(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pairs = sample->result.agreement.pairs;
    assert_says(sample, agreement_counts_too_few,
                "Two pairs share too few answers to judge; they need 3 to 7 more in common, each "
                "of another candidate.");
    pairs[7].n_candidates = 3;
    assert_says(sample, agreement_counts_too_few,
                "Two pairs share too few answers to judge; each needs 7 more in common, each of "
                "another candidate.");
    pairs[4].kappa[KAPPA_QUADRATIC].estimate.status = ESTIMATE_UNDEFINED;
    pairs[7].n_candidates = 9;
    assert_says(sample, agreement_counts_too_few,
                "One pair shares too few answers to judge; it needs 1 more in common, of another "
                "candidate.");
    pairs[7].n = 0;
    assert_says(sample, agreement_counts_too_few, "");
}

static void the_floor_moves_what_is_missing(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct pair_result *const pair = &sample->result.agreement.pairs[4];
    assert_int_equal(agreement_counts_missing(&sample->report, pair), 7);
    limits_set_floor(&sample->limits, 20);
    assert_int_equal(agreement_counts_missing(&sample->report, pair), 17);
    limits_set_floor(&sample->limits, 1);
    assert_int_equal(agreement_counts_missing(&sample->report, pair), 1);
    assert_int_equal(agreement_counts_missing(&sample->report, &sample->result.agreement.pairs[0]),
                     0);
}

static void pairs_that_never_met_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_says(sample, agreement_counts_apart, "Two pairs never scored the same answer.");
    sample->report.counts.interviewers = 4;
    sample->result.agreement.n_pairs = 7;
    assert_says(sample, agreement_counts_apart, "One pair never scored the same answer.");
    sample->result.agreement.n_pairs = 1;
    sample->report.counts.interviewers = 2;
    assert_says(sample, agreement_counts_apart, "");
}

static void nobody_met_has_a_reason_and_a_next_step(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.n_pairs = 0;
    assert_says(sample, agreement_counts_apart,
                "No two interviewers scored the same answer. Compared are answers in one "
                "interview: one candidate in one role and stage. Next step: where the 98 "
                "interviews of 96 candidates differ in their stages only, undo the import and "
                "load the export with `stage =` in a mapping file (docs/mapping.md); otherwise "
                "let two interviewers score some interviews together, live or recorded.");
    sample->report.counts.interviews = 96;
    assert_says(sample, agreement_counts_apart,
                "No two interviewers scored the same answer. Compared are answers in one "
                "interview: one candidate in one role and stage. Next step: let two interviewers "
                "score some interviews together, live or recorded.");
    sample->report.counts.interviewers = 1;
    assert_says(sample, agreement_counts_apart,
                "There is one interviewer, with nobody to compare.");
    assert_says(empty_report(*state), agreement_counts_apart, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_rest_is_counted),
        ARENA_TEST(pairs_with_too_few_answers_hear_how_many_they_need),
        ARENA_TEST(the_floor_moves_what_is_missing),
        ARENA_TEST(pairs_that_never_met_are_counted),
        ARENA_TEST(nobody_met_has_a_reason_and_a_next_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
