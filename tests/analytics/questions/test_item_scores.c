#include "analytics/questions/item_scores.h"

#include "tests/support/analytics/first_pass.h"
#include "tests/support/near.h"

/* Shares 0, 0.5, 1. Means: 0.5 on Q0 (three candidates), 0.25 on Q1 (two). */
static void open_three(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 3, .n_questions = 3, .n_interviewers = 1};
    sheet_open(sheet);
    sheet_row(sheet, "21");
    sheet_row(sheet, "10");
    sheet_row(sheet, "0");
    sheet->candidates[0].outcome = OUTCOME_HIRED;
    sheet->candidates[1].outcome = OUTCOME_REJECTED;
    sheet->candidates[2].outcome = OUTCOME_WITHDRAWN;
}

static void every_score_stands_beside_its_x(void **state)
{
    (void)state;
    struct sheet sheet;
    struct first_pass collected;
    struct standing standings[3];
    open_three(&sheet);
    collect(&collected, &sheet);
    struct item_scores scores = collect_scores(&collected, &sheet);
    assert_int_equal(item_scores_totals(&scores, 0, standings), 3);
    assert_near(standings[0].share, 1, 0);
    assert_near(standings[0].score, (0.5 + 0.25) / 2, 1e-15);
    assert_near(standings[2].score, -0.5, 1e-15);
    assert_int_equal(item_scores_rests(&scores, 0, standings), 2);
    assert_near(standings[0].score, 0.25, 1e-15);
    assert_near(standings[1].share, 0.5, 0);
    assert_near(standings[1].score, -0.25, 1e-15);
    assert_int_equal(item_scores_outcomes(&scores, 0, standings), 2);
    assert_near(standings[0].score, 1, 0);
    assert_near(standings[1].score, 0, 0);
    assert_int_equal(item_scores_totals(&scores, 2, standings), 0);
    item_scores_free(&scores);
    first_pass_free(&collected);
    sheet_close(&sheet);
}

static void a_candidate_without_a_score_is_not_kept(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 1};
    struct first_pass collected;
    sheet_open(&sheet);
    sheet_row(&sheet, "--");
    sheet_row(&sheet, "2-");
    collect(&collected, &sheet);
    struct item_scores scores = collect_scores(&collected, &sheet);
    assert_int_equal(scores.n_candidates, 1);
    item_scores_free(&scores);
    first_pass_free(&collected);
    sheet_close(&sheet);
}

static void many_answers_are_kept(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 1};
    struct first_pass collected;
    static struct standing standings[1000];
    sheet_open(&sheet);
    for (int i = 0; i < 1000; i++)
        sheet_row(&sheet, i % 3 == 0 ? "20" : i % 3 == 1 ? "11" : "02");
    collect(&collected, &sheet);
    struct item_scores scores = collect_scores(&collected, &sheet);
    assert_int_equal(item_scores_rests(&scores, 1, standings), 1000);
    assert_near(standings[999].share, 0, 0);
    assert_near(standings[999].score, 1 - collected.shares[0].mean, 1e-12);
    item_scores_free(&scores);
    first_pass_free(&collected);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_score_stands_beside_its_x),
        cmocka_unit_test(a_candidate_without_a_score_is_not_kept),
        cmocka_unit_test(many_answers_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
