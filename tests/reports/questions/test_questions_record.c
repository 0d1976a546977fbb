#include "reports/model/finding_names.h"
#include "reports/questions/questions_record.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void kinds_have_the_agreed_names(void **state)
{
    (void)state;
    static const struct {
        enum finding_kind kind;
        const char *name;
    } agreed[] = {
        {FINDING_TOO_HARD, "too_hard"},
        {FINDING_TOO_EASY, "too_easy"},
        {FINDING_FLAT, "flat"},
        {FINDING_NEGATIVE, "negative"},
        {FINDING_FLOOR, "floor"},
        {FINDING_CEILING, "ceiling"},
        {FINDING_UNUSED_LEVEL, "unused_level"},
        {FINDING_DISORDERED_LEVELS, "disordered_levels"},
        {FINDING_DISAGREE, "interviewers_disagree"},
        {FINDING_TOO_FEW, "too_few"},
    };
    for (size_t i = 0; i < sizeof agreed / sizeof *agreed; i++)
        assert_string_equal(finding_names_kind(agreed[i].kind), agreed[i].name);
    assert_string_equal(finding_names_strength(STRENGTH_CLEAR), "clear");
    assert_string_equal(finding_names_strength(STRENGTH_WATCH), "watch");
    assert_null(finding_names_strength(STRENGTH_NONE));
}

static void every_question_has_a_row_in_bank_order(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = questions_record_table(&sample->report, *state);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        assert_string_equal(table_cell(table, q, 0), sample->questions[q].code);
}

static void findings_stand_in_one_cell_with_their_strength(void **state)
{
    const struct table *const table = questions_record_table(&sample_report(*state)->report,
                                                             *state);
    const size_t last = table->n_columns - 1;
    assert_string_equal(table_cell(table, 0, last), "");
    assert_string_equal(table_cell(table, 2, last), "too_easy:clear ceiling:clear");
    assert_string_equal(table_cell(table, 11, last), "too_few");
}

static void no_question_gives_no_row(void **state)
{
    assert_int_equal(table_rows(questions_record_table(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(kinds_have_the_agreed_names),
        ARENA_TEST(every_question_has_a_row_in_bank_order),
        ARENA_TEST(findings_stand_in_one_cell_with_their_strength),
        ARENA_TEST(no_question_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
