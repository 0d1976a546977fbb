#include "ingest/survey/scored_question.h"

#include "tests/support/ingest/survey_fixture.h"

#define JUDGED                                                                                     \
    "Kelpworks,Okonjo,1,3,1\nKelpworks,Pratt,3,1,1\nFerrous Labs,Okonjo,1,2,2\n"                   \
    "Ferrous Labs,Pratt,5,3,2\nMoss & Loom,Okonjo,2,4,5\nMoss & Loom,Pratt,4,5,3\n"

static void
a_column_named_as_the_question_is_one_of_the_scores_beside_which_it_is_scored(void **state)
{
    static const char *const headings[] = {
        "Startup,Judge,Problem,Team,Market\n" JUDGED,
        "Startup,Judge,Problem,Solution,Team\n" JUDGED,
        "Startup,Judge,Problem,Solution,Market\n" JUDGED,
        "Candidate,Interviewer,Problem,Communication,Rigor\n" JUDGED,
        "Student,Examiner,Task,Accuracy,Fluency\n" JUDGED,
        "Candidate,Panelist,Skill,Will,Fit\n" JUDGED,
        "Trainee,Coach,Exercise,Attitude,Form\n" JUDGED,
        "Bewerber,Prüfer,Aufgabe,Haltung,Sprache\n" JUDGED,
        "Candidat,Jury,Question,Sujet,Oral\n" JUDGED,
    };
    (void)state;
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        if (!read_text(headings[i]))
            fail_msg("%s: %s (%s)", headings[i], refusal.message, refusal.hint);
        assert_int_equal(survey.layout.kind, LAYOUT_WIDE);
        assert_int_equal(survey.layout.n_questions, 3);
    }
}

static void numbers_of_questions_beside_the_only_score_name_them(void **state)
{
    (void)state;
    assert_true(read_text("Candidate,Interviewer,Question,Score\nAnn,Ida,1,3\nAnn,Ida,2,4\n"
                          "Ann,Bo,1,5\nAnn,Bo,2,1\nCy,Ida,1,5\nCy,Ida,2,2\n"));
    assert_int_equal(survey.layout.kind, LAYOUT_LONG);
    assert_int_equal(survey.layout.field[COLUMN_QUESTION], 2);
    assert_true(read_text("Candidate,Interviewer,Question,Score\nAnn,Ida,1,3\nAnn,Bo,2,4\n"
                          "Cy,Ida,1,5\nCy,Bo,2,2\n"));
    assert_int_equal(survey.layout.kind, LAYOUT_LONG);
    assert_int_equal(survey.layout.field[COLUMN_QUESTION], 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(
            a_column_named_as_the_question_is_one_of_the_scores_beside_which_it_is_scored),
        SURVEY_TEST_ON_FIVE(numbers_of_questions_beside_the_only_score_name_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
