#include "ingest/survey/doubt/guessed_roles.h"

#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

/* Ten people and two who scored each, under headings that mean nothing; `by` of them are different.
 */
static const char *made(const char *heading, const char *const *by, size_t n)
{
    static const char *const who[] = {"Oda Brandt", "Marek Nowy",   "Tess Quist", "Iris Polk",
                                      "Noel Farr",  "Wanda Ruiz",   "Jon Ekker",  "Pia Montes",
                                      "Ruud Hoek",  "Clara Benning"};
    const char *text = arena_format(&arena, "%s\n", heading);
    for (size_t i = 0; i < 20; i++)
        text = arena_format(&arena, "%s%s,%s,%zu,%zu\n", text, who[i / 2], by[i % n], 1 + i % 5,
                            1 + (3 * i) % 4);
    return text;
}

static void twice_as_many_people_were_scored_as_scored(void **state)
{
    (void)state;
    static const char *const few[] = {"Petra Holm", "Luc Garnier", "Sonia Weiss"};
    static const char *const many[] = {"Petra Holm", "Luc Garnier", "Sonia Weiss",
                                       "Tom Archer", "Una Marsh",   "Vic Salt"};
    assert_true(read_text(made("Zorp,Quell,Clarity,Pace", few, 3)));
    assert_string_equal(survey.layout.header.headings[survey.layout.field[COLUMN_CANDIDATE]],
                        "Zorp");
    expect_asked(made("Zorp,Quell,Clarity,Pace", many, 6),
                 "--candidate-column Zorp --interviewer-column Quell");
    assert_non_null(strstr(refusal.hint, "--candidate-column Quell --interviewer-column Zorp"));
}

static void few_rows_do_not_tell_who_was_scored(void **state)
{
    (void)state;
    expect_asked("Zorp,Quell,Clarity,Pace\nAnn,Xav,4,3\nBob,Xav,3,2\nCyd,Yve,5,1\n",
                 "--candidate-column Quell --interviewer-column Zorp");
    assert_non_null(strstr(refusal.hint, "or --candidate-column Zorp"));
}

static void a_column_that_is_the_same_everywhere_may_be_who_scored_or_on_what(void **state)
{
    (void)state;
    expect_asked("candidate,Quell,Dorn,score\nAnn,Tom Archer,Vote,4\nBob,Una Marsh,Vote,3\n"
                 "Cyd,Tom Archer,Vote,2\nAnn,Una Marsh,Vote,2\n",
                 "--interviewer-column Quell --question-column Dorn");
}

static void another_name_of_the_candidate_is_not_who_scored(void **state)
{
    (void)state;
    static const char header[] = "Candidate ID,Blik,Spanz,Tazz,Yult\n";
    const char *text = header;
    static const char *const names[] = {"Cyd Moe",  "Cyd Moe",  "Ivy Kerr", "Rob Lane", "Eva Ott",
                                        "Kim Vale", "Sue Beck", "Tim Wood", "Max Stone"};
    static const char *const topics[] = {"Safety rules", "Network", "Grammar of forms"};
    for (size_t i = 0; i < 9; i++)
        for (size_t q = 0; q < 3; q++)
            text = arena_format(&arena, "%s%zu,%s,%s,%s,%zu\n", text, 101 + 7 * i, names[i],
                                i % 2 ? "Petra Holm" : "Luc Garnier", topics[q], 1 + (i + q) % 5);
    expect_asked(text, "--interviewer-column Spanz --question-column Tazz");
    assert_null(strstr(refusal.hint, "Blik"));
}

static void a_second_judge_without_a_first_is_not_read_alone(void **state)
{
    (void)state;
    expect_asked("Candidate,Question,Wexa,Zib,Judge 2,Points 2\n"
                 "Ann,Grip,,3,Tom Archer,4\nAnn,Fit,,2,Tom Archer,4\n"
                 "Bob,Grip,,3,Una Marsh,4\nBob,Fit,,1,Una Marsh,2\n",
                 "as Judge 1, Score 1, Judge 2, Score 2");
}

static void the_other_of_two_judges_and_scores_is_the_first(void **state)
{
    (void)state;
    static const char text[] = "Candidate,Question,Wexa,Tazz,Judge 2,Points 2\n"
                               "Kite,Grip,Sonia Weiss,3,Tom Archer,4\n"
                               "Kite,Fit,Sonia Weiss,2,Tom Archer,4\n"
                               "Moth,Grip,Tom Archer,3,Una Marsh,4\n"
                               "Moth,Fit,Tom Archer,1,Una Marsh,2\n"
                               "Wren,Grip,Sonia Weiss,5,Una Marsh,4\n"
                               "Wren,Fit,Sonia Weiss,5,Una Marsh,3\n";
    if (!read_text(text))
        fail_msg("'%s' (%s)", refusal.message, refusal.hint);
    assert_int_equal(survey.layout.kind, LAYOUT_SETS);
    assert_int_equal(survey.layout.n_questions, 2);
    assert_int_equal(survey.layout.questions[0].field, 3);
    assert_int_equal(survey.layout.questions[0].rater_field, 2);
    assert_int_equal(survey.layout.questions[1].rater_field, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(twice_as_many_people_were_scored_as_scored),
        SURVEY_TEST_ON_FIVE(few_rows_do_not_tell_who_was_scored),
        SURVEY_TEST_ON_FIVE(a_column_that_is_the_same_everywhere_may_be_who_scored_or_on_what),
        SURVEY_TEST_ON_FIVE(another_name_of_the_candidate_is_not_who_scored),
        SURVEY_TEST_ON_FIVE(a_second_judge_without_a_first_is_not_read_alone),
        SURVEY_TEST_ON_FIVE(the_other_of_two_judges_and_scores_is_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
