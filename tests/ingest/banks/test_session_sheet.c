#include "ingest/banks/session_sheet.h"

#include <string.h>

#include "base/buffer.h"
#include "ingest/banks/score_sheet.h"
#include "tests/support/near.h"

static const double values[] = {1, 2, 3};
static const char *const labels[] = {"1", "2", "3"}, *const words[] = {"No", "Mixed", "Yes"};
static const struct scale steps = {"1..3", 3, values, labels, false},
                          named = {"No,Mixed,Yes", 3, values, words, false},
                          points = {"1..3:points", 3, values, labels, true};

static struct arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void expect_sheet(const struct session_sheet_answer *answers, size_t n, const char *expected)
{
    struct buffer out = {0};
    const struct score_form form = session_sheet("mark", "=Ann", answers, n, &arena);
    score_sheet_write(&form, &out);
    assert_string_equal(out.data, expected);
    buffer_free(&out);
}

static void a_line_for_each_answer_has_everything_but_the_score(void **state)
{
    const struct session_sheet_answer answers[] = {
        {"C-0001", NULL, "Onsite", "2026-01-05", "1.1", "Why, and \"how\"?", &steps},
        {"C-0002", NULL, NULL, NULL, "1.2", NULL, &steps}};
    (void)state;
    expect_sheet(answers, 2,
                 "interview_id,interviewer,candidate_id,stage,interview_date,question_id,"
                 "question_text,score,min_score,max_score\n"
                 "mark,'=Ann,C-0001,Onsite,2026-01-05,1.1,\"Why, and \"\"how\"\"?\",,1,3\n"
                 "mark,'=Ann,C-0002,,,1.2,,,1,3\n");
}

static void names_have_a_column_where_one_is_known(void **state)
{
    const struct session_sheet_answer answers[] = {{"C-0001", "Bo", "", "", "1.1", "", &steps},
                                                   {"C-0002", NULL, "", "", "1.2", "", &steps}};
    (void)state;
    expect_sheet(answers, 2,
                 "interview_id,interviewer,candidate_id,candidate_name,stage,interview_date,"
                 "question_id,question_text,score,min_score,max_score\n"
                 "mark,'=Ann,C-0001,Bo,,,1.1,,,1,3\n"
                 "mark,'=Ann,C-0002,,,,1.2,,,1,3\n");
}

static void a_scale_of_words_or_points_has_no_lowest_and_highest(void **state)
{
    const struct session_sheet_answer word = {"C-1", NULL, "", "", "1", "", &named},
                                      point = {"C-1", NULL, "", "", "1", "", &points};
    static const char expected[] =
        "interview_id,interviewer,candidate_id,stage,interview_date,question_id,question_text,"
        "score\nmark,'=Ann,C-1,,,1,,\n";
    (void)state;
    expect_sheet(&word, 1, expected);
    expect_sheet(&point, 1, expected);
}

static void levels_are_to_pick_from_where_all_answers_have_the_same(void **state)
{
    const struct session_sheet_answer same[] = {{"C-1", NULL, "", "", "1", "", &named},
                                                {"C-2", NULL, "", "", "2", "", &named}},
                                      other[] = {{"C-1", NULL, "", "", "1", "", &named},
                                                 {"C-2", NULL, "", "", "2", "", &steps}};
    const struct score_form one = session_sheet("m", "A", same, 2, &arena),
                            two = session_sheet("m", "A", other, 2, &arena);
    (void)state;
    assert_int_equal(one.columns[one.n_columns - 1].kind, FORM_CHOICE);
    assert_int_equal(one.columns[one.n_columns - 1].n_choices, 3);
    assert_string_equal(one.columns[one.n_columns - 1].choices[2], "Yes");
    assert_int_equal(two.columns[two.n_columns - 1].kind, FORM_TEXT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_for_each_answer_has_everything_but_the_score),
        cmocka_unit_test(names_have_a_column_where_one_is_known),
        cmocka_unit_test(a_scale_of_words_or_points_has_no_lowest_and_highest),
        cmocka_unit_test(levels_are_to_pick_from_where_all_answers_have_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
