#include "ingest/survey/doubt/summary_heading.h"

#include <stdio.h>
#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "ingest/survey/survey.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;
static struct survey survey;

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static bool read_text(const char *text)
{
    struct scale scale;
    assert_true(scale_notation_parse("1..5", &arena, &scale, &error));
    const struct survey_options options = {.scale = &scale};
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    error = (struct error){0};
    const bool done = survey_file(file, &options, &arena, &survey, &error);
    fclose(file);
    return done;
}

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
        assert_non_null(strstr(error.message, headings[i]));
        assert_non_null(strstr(error.hint, "Craft,Clarity,"));
        assert_non_null(strstr(error.hint, "--score-column Craft,Clarity"));
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
            fail_msg("%s: %s (%s)", headings[i], error.message, error.hint);
        assert_int_equal(survey.layout.n_questions, 2);
        assert_string_equal(survey.layout.unread[0], headings[i]);
    }
}

#define TEST(name) cmocka_unit_test_teardown(name, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_word_of_summaries_alone_leaves_no_scores_out_unasked),
        TEST(a_summary_that_the_cells_confirm_is_left_out_and_told),
        TEST(a_rating_of_all_by_its_heading_is_left_out_and_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
