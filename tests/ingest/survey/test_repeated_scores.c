#include "ingest/survey/doubt/repeated_scores.h"

#include <string.h>

#include "ingest/cells/scale_notation.h"
#include "ingest/survey/survey.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;
static struct survey survey;
static struct mapping mapping;

static int clean_up(void **state)
{
    (void)state;
    mapping = (struct mapping){0};
    arena_free(&arena);
    return 0;
}

/* Two candidates, two exercises, three behaviours in each, and one rating for the whole exercise.
 */
static bool read_exercises(void)
{
    static struct scale scale;
    const char *text = "Candidate,Assessor,Exercise,Behaviour,Behaviour rating,Overall rating\n";
    assert_true(scale_notation_parse("1..5", &arena, &scale, &error));
    const struct survey_options options = {.scale = &scale, .mapping = &mapping};
    for (size_t i = 0; i < 12; i++)
        text = arena_format(&arena, "%s%s,Col. Reid,%s,%s,%zu,%zu\n", text, i < 6 ? "Ann" : "Bob",
                            i / 3 % 2 ? "Role play" : "Group task",
                            i % 3 == 0   ? "Leading"
                            : i % 3 == 1 ? "Deciding"
                                         : "Relating",
                            1 + i % 4, 2 + i / 3 % 2);
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    error = (struct error){0};
    const bool done = survey_file(file, &options, &arena, &survey, &error);
    fclose(file);
    return done;
}

static void a_rating_that_stands_again_in_each_row_of_an_exercise_is_asked_about(void **state)
{
    (void)state;
    mapping.column[COLUMN_QUESTION] = "Exercise";
    assert_false(read_exercises());
    assert_non_null(strstr(error.message, "'Overall rating' is the same in all rows"));
    assert_non_null(strstr(error.hint, "--stage-column Exercise --question-column Behaviour "
                                       "--score-column 'Behaviour rating'"));
}

static void a_stage_tells_rows_of_one_question_apart(void **state)
{
    (void)state;
    mapping.column[COLUMN_STAGE] = "Exercise";
    mapping.column[COLUMN_QUESTION] = "Behaviour";
    mapping.column[COLUMN_SCORE] = "Behaviour rating";
    if (!read_exercises())
        fail_msg("'%s' (%s)", error.message, error.hint);
    assert_int_equal(survey.layout.field[COLUMN_STAGE], 2);
    assert_int_equal(survey.layout.field[COLUMN_SCORE], 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(
            a_rating_that_stands_again_in_each_row_of_an_exercise_is_asked_about, clean_up),
        cmocka_unit_test_teardown(a_stage_tells_rows_of_one_question_apart, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
