#include "reports/agreement/pair_choice.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void assert_chosen(const struct sample *sample, const char *text, size_t first,
                          size_t second)
{
    struct pair_choice choice;
    struct error error = {0};
    if (!pair_choice_read(&sample->report, text, &choice, &error))
        fail_msg("%s: %s", text, error.message);
    assert_int_equal(choice.first, first);
    assert_int_equal(choice.second, second);
}

static void assert_refused(const struct sample *sample, const char *text, const char *message,
                           const char *hint)
{
    struct pair_choice choice = {7, 7};
    struct error error = {0};
    assert_false(pair_choice_read(&sample->report, text, &choice, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_string_equal(error.message, message);
    assert_string_equal(error.hint, hint);
    assert_int_equal(choice.first, 7);
}

static void names_are_found_whatever_their_case_and_blanks(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_chosen(sample, "Amara Diallo,Bruno Keller", 0, 1);
    assert_chosen(sample, " bruno  KELLER , amara diallo ", 1, 0);
    assert_chosen(sample, "émile,Dalia O'Connor", 4, 3);
}

static void a_name_may_hold_commas(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->interviewers[0] = "Diallo, Amara, Jr.";
    sample->interviewers[1] = "Keller, Bruno";
    assert_chosen(sample, "Diallo, Amara, Jr.,Keller, Bruno", 0, 1);
    assert_chosen(sample, "Chen Wei,Diallo, Amara, Jr.", 2, 0);
    assert_refused(sample, "Diallo, Amara, Jr.,Kellr, Bruno", "no interviewer 'Kellr, Bruno'",
                   "did you mean 'Keller, Bruno'?");
    sample->interviewers[2] = "A";
    sample->interviewers[3] = "A,A";
    assert_refused(sample, "A,A,A", "'A,A,A' could be different pairs of interviewers", "");
}

static void an_unknown_name_brings_names_like_it(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_refused(sample, "Amara Dialo,Chen Wei", "no interviewer 'Amara Dialo'",
                   "did you mean 'Amara Diallo'?");
    assert_refused(sample, "Chen Wei,Wei", "no interviewer 'Wei'", "did you mean 'Chen Wei'?");
    assert_refused(sample, "Emil,Chen Wei", "no interviewer 'Emil'", "did you mean 'Émile'?");
    assert_refused(sample, "Dalia O'Con,Chen Wei", "no interviewer 'Dalia O'Con'",
                   "did you mean 'Dalia O'Connor'?");
    assert_refused(sample, "Zoltan,Chen Wei", "no interviewer 'Zoltan'",
                   "`assay people` lists the names");
}

static void two_different_names_are_wanted(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const char *const hint = "with a comma between them: --pair 'Ana Ruiz,Bo Lind'";
    assert_refused(sample, "Chen Wei", "--pair wants two interviewers, not 'Chen Wei'", hint);
    assert_refused(sample, "Chen Wei,", "--pair wants two interviewers, not 'Chen Wei,'", hint);
    assert_refused(sample, "", "--pair wants two interviewers, not ''", hint);
    assert_refused(sample, "Chen Wei,chen wei", "'Chen Wei' is one and the same interviewer", "");
}

static void hidden_names_are_those_that_are_shown(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_hide_interviewers(sample);
    assert_chosen(sample, "Interviewer 5,interviewer 1", 4, 0);
    assert_refused(sample, "Chen Wei,Interviewer 1", "no interviewer 'Chen Wei'",
                   "with --hide-interviewers names are 'Interviewer 1' to 'Interviewer 5'");
}

static void hostile_names_make_no_hostile_errors(void **state)
{
    struct sample *const sample = hostile_report(*state);
    struct pair_choice choice;
    struct error error = {0};
    assert_false(pair_choice_read(&sample->report, "x\x1b[31m,\u202ey", &choice, &error));
    struct buffer text = {0};
    buffer_format(&text, "%s\n%s\n", error.message, error.hint);
    assert_inert(&text);
    buffer_free(&text);
}

static void only_the_pair_is_left(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct pair_choice choice = {1, 0}, apart = {0, 4};
    const struct report only = pair_choice_report(&sample->report, &choice, *state);
    assert_int_equal(only.result->agreement.n_pairs, 3);
    assert_int_equal(only.result->agreement.pairs[0].a, 0);
    assert_int_equal(only.result->agreement.pairs[2].question, 8);
    assert_ptr_equal(only.result->agreement.questions, sample->result.agreement.questions);
    assert_int_equal(sample->result.agreement.n_pairs, SAMPLE_PAIRS);
    assert_int_equal(pair_choice_report(&sample->report, &apart, *state).result->agreement.n_pairs,
                     0);
}

static void the_first_one_asked_for_has_the_rows(void **state)
{
    const struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample->result.agreement.pairs;
    pair->bias_index = 0.25;
    size_t n, n_turned;
    const struct pair_choice as_is = {0, 1}, turned = {1, 0};
    const struct pair_result *const same = pair_choice_results(&sample->report, &as_is, *state, &n);
    const struct pair_result *const other = pair_choice_results(&sample->report, &turned, *state,
                                                                &n_turned);
    assert_int_equal(n, 3);
    assert_int_equal(n_turned, 3);
    assert_memory_equal(&same[0], pair, sizeof *pair);
    assert_int_equal(other[0].a, 1);
    assert_int_equal(other[0].b, 0);
    assert_near(other[0].mean_difference, -pair->mean_difference, 0);
    assert_near(other[0].bias_index, -0.25, 0);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 5; j++)
            assert_int_equal(other[0].table[i * 5 + j], pair->table[j * 5 + i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(names_are_found_whatever_their_case_and_blanks),
        ARENA_TEST(a_name_may_hold_commas),
        ARENA_TEST(an_unknown_name_brings_names_like_it),
        ARENA_TEST(two_different_names_are_wanted),
        ARENA_TEST(hidden_names_are_those_that_are_shown),
        ARENA_TEST(hostile_names_make_no_hostile_errors),
        ARENA_TEST(only_the_pair_is_left),
        ARENA_TEST(the_first_one_asked_for_has_the_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
