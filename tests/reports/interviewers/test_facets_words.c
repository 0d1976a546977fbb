#include "reports/interviewers/facets_words.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

/* A model in which nothing is known but the levels of questions. */
static struct facets_result *model(struct sample *sample, struct arena *arena)
{
    struct facets_result *const result = ARENA_NEW(arena, struct facets_result);
    result->questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct facets_question);
    sample->report.model = result;
    return result;
}

static void levels_in_order_are_not_spoken_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    model(sample, *state);
    facets_words_levels(&sample->report, *state, &text);
    assert_int_equal(text.length, 0);
}

static void a_level_that_is_nobodys_likeliest_score_is_named_with_its_question(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    model(sample, *state)->questions[3].unlikely = 2;
    facets_words_levels(&sample->report, *state, &text);
    assert_string_equal(text.data,
                        "By the model level “3” of 2.2 is nobody's likeliest score: whoever gets "
                        "past the level below mostly gets past this one too. Say in the rubric "
                        "what earns it, or do without it.");
    buffer_free(&text);
}

static void many_levels_are_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    struct facets_result *const result = model(sample, *state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        result->questions[q].unlikely = 1;
    facets_words_levels(&sample->report, *state, &text);
    assert_non_null(strstr(text.data, "levels “2” of 1.1, "));
    assert_non_null(strstr(text.data, "and 6 more are nobody's"));
    buffer_free(&text);
}

static void common_thresholds_name_the_level_alone(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    struct facets_result *const result = model(sample, *state);
    result->common_thresholds = true;
    result->questions[0].unlikely = 3;
    facets_words_levels(&sample->report, *state, &text);
    assert_non_null(strstr(text.data, "level “4” is nobody's"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(levels_in_order_are_not_spoken_of),
        ARENA_TEST(a_level_that_is_nobodys_likeliest_score_is_named_with_its_question),
        ARENA_TEST(many_levels_are_counted),
        ARENA_TEST(common_thresholds_name_the_level_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
