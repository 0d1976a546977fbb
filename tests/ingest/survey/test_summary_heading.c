#include "ingest/survey/doubt/summary_heading.h"

#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

/* Two columns of scores, and one with this heading and these cells. */
static const char *beside_scores(const char *heading, const char *cells)
{
    return arena_format(&arena,
                        "Candidate,Interviewer,Craft,Clarity,%s\nAda Moss,Tuva,3,2,%c\n"
                        "Ada Moss,Geir,4,1,%c\nBo Lind,Tuva,4,2,%c\nBo Lind,Geir,3,5,%c\n"
                        "Cy Hart,Tuva,2,3,%c\nCy Hart,Geir,1,4,%c\n",
                        heading, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
}

#define ANY "452243"
#define MEANS "333433" /* of 3,2 4,1 4,2 3,5 2,3 1,4, halves up */

static void a_word_of_summaries_alone_leaves_no_scores_out_unasked(void **state)
{
    static const char *const headings[] = {"Overall fit",
                                           "Total rewards",
                                           "Final task",
                                           "Overall impression",
                                           "Average handling time",
                                           "Judgement",
                                           "Evaluation",
                                           "Gesamteindruck",
                                           "Overall merit",
                                           "Result",
                                           "Decision",
                                           "Score",
                                           "Grades"};
    (void)state;
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        if (read_text(beside_scores(headings[i], ANY)))
            fail_msg("not asked: %s", headings[i]);
        assert_non_null(strstr(refusal.message, headings[i]));
        assert_non_null(strstr(refusal.hint, "Craft,Clarity,"));
        assert_non_null(strstr(refusal.hint, "--score-column Craft,Clarity"));
    }
}

static void a_summary_that_the_cells_confirm_is_left_out_and_told(void **state)
{
    (void)state;
    assert_true(read_text(beside_scores("Overall fit", MEANS)));
    assert_int_equal(survey.layout.n_questions, 2);
    assert_int_equal(survey.layout.n_unread, 1);
    assert_string_equal(survey.layout.unread[0], "Overall fit");
}

static void a_rating_of_all_by_its_heading_is_left_out_and_told(void **state)
{
    static const char *const headings[] = {"Overall", "Overall rating", "Gesamtnote",
                                           "Total score"};
    (void)state;
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        if (!read_text(beside_scores(headings[i], ANY)))
            fail_msg("%s: %s (%s)", headings[i], refusal.message, refusal.hint);
        assert_int_equal(survey.layout.n_questions, 2);
        assert_string_equal(survey.layout.unread[0], headings[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(a_word_of_summaries_alone_leaves_no_scores_out_unasked),
        SURVEY_TEST_ON_FIVE(a_summary_that_the_cells_confirm_is_left_out_and_told),
        SURVEY_TEST_ON_FIVE(a_rating_of_all_by_its_heading_is_left_out_and_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
