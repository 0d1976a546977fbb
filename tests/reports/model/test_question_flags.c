#include "reports/model/question_flags.h"
#include "reports/model/report_names.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static enum question_flag flag_of(struct finding first, struct finding second)
{
    struct finding findings[] = {first, second};
    return question_flag(&(struct question_result){.findings = findings, .n_findings = 2});
}

static struct finding clear(enum finding_kind kind)
{
    return (struct finding){.kind = kind, .strength = STRENGTH_CLEAR};
}

static struct finding watch(enum finding_kind kind)
{
    return (struct finding){.kind = kind, .strength = STRENGTH_WATCH};
}

static void the_strongest_clear_finding_is_the_flag(void **state)
{
    (void)state;
    assert_int_equal(flag_of(clear(FINDING_TOO_EASY), clear(FINDING_CEILING)), FLAG_EASY);
    assert_int_equal(flag_of(clear(FINDING_TOO_HARD), watch(FINDING_FLAT)), FLAG_HARD);
    assert_int_equal(flag_of(clear(FINDING_NEGATIVE), clear(FINDING_FLAT)), FLAG_FLAT);
    assert_int_equal(flag_of(clear(FINDING_FLAT), clear(FINDING_DISAGREE)), FLAG_FLAT);
    assert_int_equal(flag_of(clear(FINDING_FLOOR), clear(FINDING_DISAGREE)), FLAG_DISAGREE);
}

static void watches_and_findings_about_the_rubric_are_worth_watching(void **state)
{
    (void)state;
    assert_int_equal(flag_of(watch(FINDING_TOO_HARD), watch(FINDING_FLAT)), FLAG_WATCH);
    assert_int_equal(flag_of(clear(FINDING_UNUSED_LEVEL), clear(FINDING_FLOOR)), FLAG_WATCH);
}

static void too_few_answers_are_no_flag(void **state)
{
    (void)state;
    const struct finding none = {.kind = FINDING_TOO_FEW};
    assert_int_equal(flag_of(none, none), FLAG_NONE);
    assert_int_equal(question_flag(&(struct question_result){0}), FLAG_NONE);
}

static void points_are_spoken_of_where_all_share_a_numeric_scale(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_ptr_equal(question_flag_points_scale(&sample->report), &sample->scales[0]);
    sample->questions[3].scale = 1;
    assert_null(question_flag_points_scale(&sample->report));
    sample->result.questions.questions[3].n_ratings = 0;
    assert_ptr_equal(question_flag_points_scale(&sample->report), &sample->scales[0]);
}

static void names_of_levels_are_no_points(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const char *const names[] = {"No", "Weak No", "Hm", "Yes", "Strong Yes"};
    static const char *const shifted[] = {"0", "1", "2", "3", "4"};
    sample->scales[0].labels = names;
    assert_null(question_flag_points_scale(&sample->report));
    sample->scales[0].labels = shifted;
    assert_null(question_flag_points_scale(&sample->report));
}

static void no_question_has_no_scale(void **state)
{
    assert_null(question_flag_points_scale(&empty_report(*state)->report));
}

static void a_hostile_code_is_short_and_inert(void **state)
{
    struct sample *const sample = hostile_report(*state);
    struct buffer code = {0};
    buffer_add(&code, report_names_code(&sample->report, 5, *state));
    assert_inert(&code);
    assert_true(code.length < 100);
    buffer_free(&code);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_strongest_clear_finding_is_the_flag),
        cmocka_unit_test(watches_and_findings_about_the_rubric_are_worth_watching),
        cmocka_unit_test(too_few_answers_are_no_flag),
        ARENA_TEST(points_are_spoken_of_where_all_share_a_numeric_scale),
        ARENA_TEST(names_of_levels_are_no_points),
        ARENA_TEST(no_question_has_no_scale),
        ARENA_TEST(a_hostile_code_is_short_and_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
