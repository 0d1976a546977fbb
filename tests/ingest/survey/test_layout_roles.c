#include "ingest/survey/layout_roles.h"

#include "ingest/cells/scale_notation.h"
#include "tests/support/ingest/survey_fixture.h"

static const char *heading_of(enum score_column column)
{
    const size_t field = survey.layout.field[column];
    return field == SIZE_MAX ? "" : survey.layout.header.headings[field];
}

/* `spec`: the scale that the user gives, or NULL. */
static void read_on(const char *text, const char *spec)
{
    static struct scale scale;
    assert_true(!spec || scale_notation_parse(spec, &arena, &scale, &refusal));
    options.scale = spec ? &scale : NULL;
    expect_read(text);
}

static void a_criterion_beside_scores_that_are_no_marks_is_the_topic(void **state)
{
    (void)state;
    read_on("Candidate,Interviewer,Kriterium,Interview question,Score\n"
            "Ann,Tom,Teamwork,1.1 Grip,4\nBob,Tom,Logic,1.2 Fit,3\nCyd,Una,Logic,1.2 Fit,5\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_CRITERION), "");
    assert_string_equal(heading_of(COLUMN_TOPIC), "Kriterium");
    read_on("candidate,interviewer,question,criterion,score\n"
            "Ann,Tom,1.1,1,yes\nAnn,Tom,1.2,1,no\nBob,Tom,1.3,1,yes\nBob,Tom,1.4,2,yes\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_CRITERION), "criterion");
}

static void a_column_called_note_with_shares_or_grades_holds_the_scores(void **state)
{
    (void)state;
    read_on("Candidat,Examinateur,Question,Note\nAnn,Tom,Lecture,2/5\nBob,Tom,Calcul,4/5\n", NULL);
    assert_string_equal(heading_of(COLUMN_SCORE), "Note");
    read_on("Candidato,Evaluador,Pregunta,Nota\nAnn,Tom,Lectura,A\nBob,Tom,Dibujo,C\n", "C,B,A");
    assert_string_equal(heading_of(COLUMN_SCORE), "Nota");
}

static void numbers_on_the_given_scale_are_the_scores_and_labels_off_it_are_not(void **state)
{
    (void)state;
    read_on("Candidate,Interviewer,Question,Level,Result\nAnn,Tom,Grip,Good,4\n"
            "Bob,Tom,Fit,Superb,5\nCyd,Una,Fit,Fair,3\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_SCORE), "Result");
}

static void over_response_stands_what_the_column_is_called(void **state)
{
    (void)state;
    read_on("Zorp,Rekruter,Please rate,,\nResponse,Open-Ended Response,Grip,Fit,Pace\n"
            "Ann,Tom,4,3,2\nBob,Tom,3,2,1\nCyd,Una,5,3,2\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_CANDIDATE), "Zorp");
    assert_string_equal(heading_of(COLUMN_INTERVIEWER), "Rekruter");
}

static void a_group_may_stand_in_each_of_its_columns(void **state)
{
    (void)state;
    read_on("Candidate,Interviewer,Skills,Skills,Values,Values\n,,Safe,Dig,Care,Trust\n"
            "Ann,Tom,4,3,2,1\nBob,Tom,3,2,1,5\nCyd,Una,5,3,2,4\n",
            "1..5");
    assert_int_equal(survey.layout.n_questions, 4);
    assert_string_equal(survey.layout.questions[1].label.code, "Dig");
    assert_string_equal(survey.layout.questions[1].topic, "Skills");
    assert_string_equal(survey.layout.questions[3].topic, "Values");
}

static void an_outcome_is_told_by_the_words_of_its_cells(void **state)
{
    (void)state;
    read_on("Candidate,Interviewer,Status,Grip,Fit\nAnn,Tom,IP Address,4,3\n"
            "Bob,Tom,IP Address,5,2\nCyd,Una,IP Address,3,1\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_OUTCOME), "");
    assert_string_equal(survey.layout.unread[0], "Status");
    read_on("Candidate,Interviewer,Status,Grip,Fit\nAnn,Tom,Hired,4,3\n"
            "Bob,Tom,Parked,5,2\nCyd,Una,Parked,3,1\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_OUTCOME), "Status");
    read_on("Candidate,Question,Priya,Tom,Ann,Result\nAda,Grip,4,3,5,4\nBo,Grip,2,3,1,2\n"
            "Cy,Grip,2,5,1,2\nAda,Fit,1,3,2,2\nBo,Fit,2,4,3,3\nCy,Fit,5,3,4,4\n",
            "1..5");
    assert_string_equal(heading_of(COLUMN_OUTCOME), "");
    assert_string_equal(survey.layout.unread[0], "Result");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(a_criterion_beside_scores_that_are_no_marks_is_the_topic),
        SURVEY_TEST_ON_FIVE(a_column_called_note_with_shares_or_grades_holds_the_scores),
        SURVEY_TEST_ON_FIVE(numbers_on_the_given_scale_are_the_scores_and_labels_off_it_are_not),
        SURVEY_TEST_ON_FIVE(a_group_may_stand_in_each_of_its_columns),
        SURVEY_TEST_ON_FIVE(an_outcome_is_told_by_the_words_of_its_cells),
        SURVEY_TEST_ON_FIVE(over_response_stands_what_the_column_is_called),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
