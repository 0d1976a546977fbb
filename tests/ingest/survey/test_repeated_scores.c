#include "ingest/survey/doubt/repeated_scores.h"

#include <string.h>

#include "tests/support/ingest/survey_fixture.h"

/* Two candidates, two exercises, three behaviours in each, and one rating for the whole exercise.
 */
static bool read_exercises(const struct mapping *mapping)
{
    const char *text = "Candidate,Assessor,Exercise,Behaviour,Behaviour rating,Overall rating\n";
    for (size_t i = 0; i < 12; i++)
        text = arena_format(&arena, "%s%s,Col. Reid,%s,%s,%zu,%zu\n", text, i < 6 ? "Ann" : "Bob",
                            i / 3 % 2 ? "Role play" : "Group task",
                            i % 3 == 0   ? "Leading"
                            : i % 3 == 1 ? "Deciding"
                                         : "Relating",
                            1 + i % 4, 2 + i / 3 % 2);
    options.mapping = mapping;
    return read_text(text);
}

static void a_rating_that_stands_again_in_each_row_of_an_exercise_is_asked_about(void **state)
{
    (void)state;
    const struct mapping mapping = {.column[COLUMN_QUESTION] = "Exercise"};
    assert_false(read_exercises(&mapping));
    assert_non_null(strstr(refusal.message, "'Overall rating' is the same in all rows"));
    assert_non_null(strstr(refusal.hint, "--stage-column Exercise --question-column Behaviour "
                                         "--score-column 'Behaviour rating'"));
}

static void a_stage_tells_rows_of_one_question_apart(void **state)
{
    (void)state;
    const struct mapping mapping = {.column = {[COLUMN_STAGE] = "Exercise",
                                               [COLUMN_QUESTION] = "Behaviour",
                                               [COLUMN_SCORE] = "Behaviour rating"}};
    if (!read_exercises(&mapping))
        fail_msg("'%s' (%s)", refusal.message, refusal.hint);
    assert_int_equal(survey.layout.field[COLUMN_STAGE], 2);
    assert_int_equal(survey.layout.field[COLUMN_SCORE], 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(a_rating_that_stands_again_in_each_row_of_an_exercise_is_asked_about),
        SURVEY_TEST_ON_FIVE(a_stage_tells_rows_of_one_question_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
