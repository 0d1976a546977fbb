#include "ingest/survey/summary_rows.h"

#include <math.h>
#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

static const double scores[][2] = {{3, 5}, {4, 2}, {1, 4}, {5, 5}, {2, 1}, {4, 4}, {4, 3}};
enum { N_SCORES = sizeof scores / sizeof *scores };

static struct summary_rows add_scores(void)
{
    struct summary_rows rows = {0};
    for (size_t i = 0; i < N_SCORES; i++)
        summary_rows_add(&rows, scores[i], 2);
    return rows;
}

static void a_row_of_means_is_no_candidate_whatever_it_is_called(void **state)
{
    (void)state;
    struct summary_rows rows = add_scores();
    assert_true(summary_rows_match(&rows, (const double[]){3.29, 3.43}, 2, false));
    assert_true(summary_rows_match(&rows, (const double[]){23, 24}, 2, false));
    assert_false(summary_rows_match(&rows, (const double[]){3.29, 3}, 2, false));
    summary_rows_free(&rows);
}

static void the_highest_scores_are_a_summary_only_by_name(void **state)
{
    (void)state;
    struct summary_rows rows = add_scores();
    assert_false(summary_rows_match(&rows, (const double[]){5, 5}, 2, false));
    assert_true(summary_rows_match(&rows, (const double[]){5, 5}, 2, true));
    assert_true(summary_rows_match(&rows, (const double[]){7, 7}, 2, true));
    assert_false(summary_rows_match(&rows, (const double[]){3, 2}, 2, true));
    summary_rows_free(&rows);
}

static void two_rows_have_a_sum_by_chance(void **state)
{
    (void)state;
    struct summary_rows rows = {0};
    summary_rows_add(&rows, (const double[]){1, 2}, 2);
    summary_rows_add(&rows, (const double[]){2, 1}, 2);
    assert_false(summary_rows_match(&rows, (const double[]){3, 3}, 2, false));
    summary_rows_free(&rows);
}

static void rows_named_so_at_the_end_are_told_and_those_above_others_are_rows(void **state)
{
    (void)state;
    struct summary_rows rows = {0};
    assert_null(summary_rows_sentence(&rows, &arena));
    assert_true(summary_rows_propose(&rows, 2, "Weight"));
    summary_rows_add(&rows, (const double[]){1, 2}, 2);
    assert_false(summary_rows_propose(&rows, 4, "Waga"));
    summary_rows_add(&rows, (const double[]){2, 1}, 2);
    assert_false(summary_rows_propose(&rows, 6, "Target"));
    assert_false(summary_rows_propose(&rows, 7, "Passed"));
    summary_rows_close(&rows);
    assert_int_equal(rows.n, 3);
    assert_int_equal(rows.line[1], 6);
    assert_non_null(strstr(summary_rows_sentence(&rows, &arena),
                           "lines 2 ('Weight'), 6 ('Target'), 7 ('Passed')"));
    for (uint64_t line = 8; line < 30; line++)
        summary_rows_tell(&rows, line, "* note");
    assert_non_null(strstr(summary_rows_sentence(&rows, &arena), " and 9 more"));
    summary_rows_free(&rows);
}

static void whole_numbers_resemble_the_mean_that_they_round(void **state)
{
    (void)state;
    static const double above[][3] = {{3, 5, 1}, {4, 2, 2}, {1, 4, 5}, {5, 5, 4}};
    struct summary_rows rows = {0};
    assert_false(summary_rows_resemble(&rows, (const double[]){3, 4, 3}, 3));
    for (size_t i = 0; i < sizeof above / sizeof *above; i++)
        summary_rows_add(&rows, above[i], 3);
    assert_true(summary_rows_resemble(&rows, (const double[]){3, 4, 3}, 3));
    assert_true(summary_rows_resemble(&rows, (const double[]){5, 5, 5}, 3));
    assert_true(summary_rows_resemble(&rows, (const double[]){1, 2, 1}, 3));
    assert_false(summary_rows_resemble(&rows, (const double[]){3, 3, 4}, 3));
    assert_false(summary_rows_resemble(&rows, (const double[]){5, 5, NAN}, 3));
    summary_rows_free(&rows);
}

static const char *const names[] = {"Ada Moss", "Bo Lind", "Cy Hart", "Di Roe", "Ed Poe"};

/* How many rows of summaries a file ends with whose last row has this name and these scores. */
static size_t count_summaries(const char *const *people, const char *last, const char *scored)
{
    options.interviewer = "Zed";
    expect_read(arena_format(
        &arena,
        "Candidate,Poise,Logic,Depth\n%s,3,5,1\n%s,4,2,2\n%s,1,4,5\n%s,5,5,4\n%s,2,4,3\n%s,%s\n",
        people[0], people[1], people[2], people[3], people[4], last, scored));
    return survey.n_summaries;
}

static void one_word_below_names_of_two_is_a_summary_by_its_word_or_its_numbers(void **state)
{
    static const char *const first_names[] = {"Ada", "Bo", "Cy", "Di", "Ed"};
    (void)state;
    assert_int_equal(count_summaries(names, "Max", "4,1,2"), 1);
    assert_int_equal(count_summaries(names, "Possible", "4,4,4"), 1);
    assert_int_equal(count_summaries(names, "Zwyrk", "3,4,3"), 1);
    assert_int_equal(count_summaries(names, "Zwyrk", "4,1,2"), 0);
    assert_int_equal(count_summaries(names, "Fay Orr", "3,4,3"), 0);
    assert_int_equal(count_summaries(first_names, "Max", "4,1,2"), 0);
    assert_int_equal(count_summaries(first_names, "Fay", "5,5,5"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_of_means_is_no_candidate_whatever_it_is_called),
        cmocka_unit_test(the_highest_scores_are_a_summary_only_by_name),
        cmocka_unit_test(two_rows_have_a_sum_by_chance),
        SURVEY_TEST(rows_named_so_at_the_end_are_told_and_those_above_others_are_rows),
        cmocka_unit_test(whole_numbers_resemble_the_mean_that_they_round),
        SURVEY_TEST_ON_FIVE(one_word_below_names_of_two_is_a_summary_by_its_word_or_its_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
